/** Stands in for the SDK's parser of inbound mail: none is received, and it is 70 kB. */
export default {
  parse(): never {
    throw new Error("Inbound mail is not received.");
  },
};
