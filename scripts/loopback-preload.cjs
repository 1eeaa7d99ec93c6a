// Loaded before the Agents Playground, which would listen on every interface: `listen(port)` becomes `listen(port, '127.0.0.1')`.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  if (typeof first !== 'number' && typeof first !== 'string')
    return listen.call(this, first, ...rest);
  const after = typeof rest[0] === 'string' ? rest.slice(1) : rest;
  return listen.call(this, first, '127.0.0.1', ...after);
};
