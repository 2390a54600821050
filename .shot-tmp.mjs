import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
const shots = JSON.parse(process.argv[2]);
const b = await pw.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox','--disable-gpu','--no-zygote'], headless: true });
for (const [url, out, w=1280, h=860, dark=false, full=false, act] of shots) {
  const c = await b.newContext({ viewport:{width:w,height:h}, colorScheme: dark?'dark':'light' });
  const p = await c.newPage();
  p.on('console', m => { if (m.type()==='error'||m.type()==='warning') console.log(url, m.type(), m.text().slice(0,300)); });
  p.on('pageerror', e => console.log(url, 'PAGEERROR', e.message.slice(0,300)));
  p.on('request', r => { const u=r.url(); if(!/^(file|data|blob):/.test(u)&&!u.includes('127.0.0.1')) console.log('REQ', u); });
  await p.goto(url); await p.waitForTimeout(1200);
  if (act) { await p.evaluate(act).catch(e=>console.log(e.message)); await p.waitForTimeout(1500); }
  await p.screenshot({ path: out, fullPage: full }); await c.close();
}
await b.close();
