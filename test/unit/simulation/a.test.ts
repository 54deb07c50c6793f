/// <reference path="../../simulation/d1-globals.d.ts" />
import { openDatabase } from "../../../src/db/database.ts";
import { createMailbox } from "../../../dev/mailbox/mailbox.ts";
import { makeResendMailer } from "../../../src/email/resend-mailer.ts";
import { x } from "../../support/sqlite-d1.ts";
console.log(openDatabase, x, createMailbox,makeResendMailer);
