/** A browser of few abilities: it keeps cookies, follows nothing, and fills in the form of Keycloak. */
export class LoginForm {
  readonly #cookies = new Map<string, string>();

  /** Opens an address of the provider as a browser with these cookies does. */
  async open(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  /** Where the provider sends whoever signs in like that; null when it asks again. */
  async signIn(url: string, username: string, password: string): Promise<string | null> {
    const page = await this.open(url);
    const form = /<form[^>]*action="([^"]+)"/.exec(await page.text())?.[1];
    if (form === undefined) throw new Error(`no form to sign in with: HTTP ${page.status}`);
    const answer = await this.open(form.replaceAll('&amp;', '&'), { username, password });
    return answer.headers.get('location');
  }
}
