/** A parameter as PostgreSQL takes it: text, or bytes as they are. */
export type Parameter = string | Buffer | null;

const TEXT = 0;
const BINARY = 1;
const NULL = -1;

/**
 * What a client says to run statements, in one buffer, because a write of it costs far less than
 * one of each message. Source: the PostgreSQL manual, "Message Formats" of protocol 3.0.
 */
export class StatementMessages {
  #bytes = Buffer.allocUnsafe(2048);
  #end = 0;

  /** Prepares a text under a name, also when the name is taken; '' stands until the next such. */
  prepare(name: string, text: string): void {
    if (name !== '') this.#message('C', () => this.#text(`S${name}`));
    this.#message('P', () => {
      this.#text(name);
      this.#text(text);
      this.#int16(0);
    });
  }

  /** Gives a prepared statement its parameters; all columns will come as text. */
  bind(name: string, parameters: readonly Parameter[]): void {
    this.#message('B', () => {
      this.#text('');
      this.#text(name);
      this.#int16(parameters.length);
      for (const parameter of parameters) {
        this.#int16(parameter instanceof Buffer ? BINARY : TEXT);
      }
      this.#int16(parameters.length);
      for (const parameter of parameters) this.#parameter(parameter);
      this.#int16(0);
    });
  }

  /** Asks for the columns of what was bound last. */
  describe(): void {
    this.#message('D', () => this.#text('P'));
  }

  /** Runs what was bound last and asks for all its rows. */
  execute(): void {
    this.#message('E', () => {
      this.#text('');
      this.#int32(0);
    });
  }

  /** Ends what happens together, and with it what an error makes the server pass over. */
  sync(): void {
    this.#message('S', () => undefined);
  }

  /** All of it, to be sent. */
  taken(): Buffer {
    return this.#bytes.subarray(0, this.#end);
  }

  #message(type: string, write: () => void): void {
    this.#room(5);
    this.#bytes[this.#end] = type.charCodeAt(0);
    const start = this.#end + 1;
    this.#end = start + 4;
    write();
    this.#bytes.writeInt32BE(this.#end - start, start);
  }

  #parameter(parameter: Parameter): void {
    if (parameter === null) return this.#int32(NULL);
    if (typeof parameter !== 'string') {
      this.#int32(parameter.length);
      this.#room(parameter.length);
      this.#end += parameter.copy(this.#bytes, this.#end);
      return;
    }
    this.#room(4 + 3 * parameter.length);
    const written = this.#bytes.write(parameter, this.#end + 4);
    this.#bytes.writeInt32BE(written, this.#end);
    this.#end += 4 + written;
  }

  /** A text that ends with a zero byte. */
  #text(text: string): void {
    this.#room(3 * text.length + 1);
    this.#end += this.#bytes.write(text, this.#end);
    this.#bytes[this.#end++] = 0;
  }

  #int16(value: number): void {
    this.#room(2);
    // Unsigned: a statement has up to 65,535 parameters.
    this.#end = this.#bytes.writeUInt16BE(value, this.#end);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#end = this.#bytes.writeInt32BE(value, this.#end);
  }

  #room(size: number): void {
    if (this.#end + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#end + size));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
