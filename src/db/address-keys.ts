/** Keyed hashes: of an address, which a lead is found by, and of its mailbox, which mails are counted by. */
export interface AddressKeys {
  emailHash: string;
  mailboxHash: string;
}
