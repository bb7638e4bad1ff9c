import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An endpoint that checks Discord's signature and answers a constant: the text of the file named first. */
const [, , file = '', publicKey = ''] = process.argv;
const answer = JSON.parse(readFileSync(file, 'utf8')) as object;
const key = createPublicKey({ key: Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex'), format: 'der', type: 'spki' });

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts);
    const signed = Buffer.concat([Buffer.from(String(request.headers['x-signature-timestamp'])), body]);
    const signature = Buffer.from(String(request.headers['x-signature-ed25519']), 'hex');
    if (!verify(null, signed, key, signature)) return response.writeHead(401).end();
    const { type } = JSON.parse(body.toString()) as { type: number };
    const text = JSON.stringify(type === 1 ? { type: 1 } : answer);
    return response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  });
});
server.listen(0, () => process.stdout.write(`listening on ${(server.address() as AddressInfo).port}\n`));
