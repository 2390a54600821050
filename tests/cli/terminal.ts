/** Loaded before the command: its stdout is a pipe, and this makes it a terminal of 256 colours. */
import { WriteStream } from 'node:tty';

Object.assign(process.stdout, { isTTY: true, getColorDepth: WriteStream.prototype.getColorDepth });
process.env['TERM'] = 'xterm-256color';
