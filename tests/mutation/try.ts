import { mutate } from './mutate.ts';
const t=Date.now();
const m = await mutate(process.argv[2] as 'time', {concurrency:2, afresh:false});
const c: Record<string,number> = {};
for (const x of m) c[x.status]=(c[x.status]??0)+1;
console.log(c, (Date.now()-t)/1000);
for (const x of m) if (x.status==='Survived'||x.status==='NoCoverage') console.log(x.fileName, x.location.start.line, x.mutatorName, x.replacement?.slice(0,80));
