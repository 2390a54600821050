/** Loaded before the command: it then finds itself on a Node.js of years ago. */
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
