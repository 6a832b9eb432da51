import { native } from './native.mjs';

export default native('../global-setup.ts').default;
