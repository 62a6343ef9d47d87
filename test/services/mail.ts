import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { selfSigned } from "./certificate.ts";
import { installDebianPackages, isRootOnDebian } from "./debian.ts";
import { freePort } from "./free-port.ts";
import { type Submission, submission } from "./submission.ts";

/** Dovecot and OpenSMTPD of our own, on the loopback, with a certificate for `localhost`. Any login has this password. */
export type MailServices = {
  readonly imapPort: number;
  /** The same, with TLS from STARTTLS on. */
  readonly startTlsPort: number;
  /** Before OpenSMTPD, as a provider's. */
  readonly submission: Submission;
  readonly password: string;
  readonly certificate: string;
  /** A Maildir for each login lies here, and one for each name that letters were sent to under `delivered`. */
  readonly home: string;
  /** Where Dovecot asks about tokens; nothing answers there unless a test does. */
  readonly tokenPort: number;
  /** How those who signed in to Dovecot did so, in their order: "PLAIN", "XOAUTH2". */
  readonly signedInBy: () => readonly string[];
  /** Lets Dovecot offer only these from now on. */
  readonly offer: (mechanisms: string) => void;
  readonly stop: () => Promise<void>;
};

const PROGRAMS: Readonly<Record<string, string>> = {
  "/usr/sbin/dovecot": "dovecot-imapd",
  "/usr/sbin/smtpd": "opensmtpd",
};
/** Owns the mail and the sessions; OpenSMTPD hands over to a user of the system alone. */
const USER = "nobody";
const PASSWORD = "three-quiet-herons";

/** Starts both. They end with `stop`, and by themselves when this process ends in any way. */
export async function startMail(): Promise<MailServices> {
  install();
  const home = mkdtempSync(join(tmpdir(), "weakties-mail-"));
  try {
    chmodSync(home, 0o755);
    const owner = { uid: idOf("-u"), gid: idOf("-g") };
    for (const folder of ["boxes", "delivered", "run", "state"]) {
      mkdirSync(join(home, folder));
      chownSync(join(home, folder), owner.uid, owner.gid);
    }
    const { certificate, key } = selfSigned("localhost");
    writeFileSync(join(home, "certificate"), certificate, { mode: 0o644 });
    writeFileSync(join(home, "key"), key, { mode: 0o600 });
    const [imapPort, startTlsPort] = [await freePort(), await freePort()];
    const [smtpPort, tokenPort] = [await freePort(), await freePort()];
    const offer = (mechanisms: string) =>
      writeFileSync(join(home, "dovecot.conf"), dovecot(home, imapPort, startTlsPort, mechanisms));
    offer("plain xoauth2 oauthbearer");
    writeFileSync(join(home, "tokens.conf"), tokens(tokenPort));
    const smtp = openSmtpd(home, smtpPort);
    const before = await submission(smtpPort, { certificate, key, password: PASSWORD });
    const servers = [
      await guarded(home, ["/usr/sbin/dovecot", "-F", "-c", join(home, "dovecot.conf")], imapPort),
      await guarded(home, smtp, smtpPort),
    ];
    return {
      ...{ imapPort, startTlsPort, tokenPort, home, certificate, password: PASSWORD, submission: before },
      signedInBy: () =>
        Array.from(
          readFileSync(join(home, "log"), "utf8").matchAll(/Login: .* method=([\w-]+)/g),
          (found) => found[1] ?? "",
        ),
      offer(mechanisms) {
        offer(mechanisms);
        process.kill(Number(readFileSync(join(home, "run", "master.pid"), "utf8")), "SIGHUP");
      },
      async stop() {
        before.stop();
        for (const server of servers) {
          server.stdin?.end();
          if (server.exitCode === null) await once(server, "exit");
        }
        rmSync(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

function install(): void {
  const lacking = () => Object.keys(PROGRAMS).filter((program) => !existsSync(program));
  if (lacking().length > 0 && isRootOnDebian())
    installDebianPackages(lacking().map((each) => PROGRAMS[each] ?? ""));
  if (lacking().length > 0 || process.getuid?.() !== 0)
    throw new Error(
      "Mail is tried on Dovecot and OpenSMTPD, which root starts on Debian. Elsewhere, run with --without-services.",
    );
}

function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, USER], { encoding: "utf8" }));
}

function dovecot(home: string, port: number, startTlsPort: number, mechanisms: string): string {
  const folder = (name: string, use: string) =>
    `  mailbox "${name}" {\n    special_use = \\${use}\n    auto = create\n  }`;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/log
default_internal_user = ${USER}
default_internal_group = nogroup
default_login_user = ${USER}
first_valid_uid = 1
auth_failure_delay = 0
ssl = required
ssl_cert = <${home}/certificate
ssl_key = <${home}/key
auth_mechanisms = ${mechanisms}
mail_max_userip_connections = 200
mail_fsync = never
passdb {
  driver = static
  mechanisms = plain
  args = password=${PASSWORD}
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${home}/tokens.conf
}
userdb {
  driver = static
  args = uid=${USER} gid=nogroup home=${home}/boxes/%u
}
mail_location = maildir:~/Maildir
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${startTlsPort}
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
namespace inbox {
  inbox = yes
${[folder("Entwürfe", "Drafts"), folder("Sent", "Sent"), folder("Junk", "Junk")].join("\n")}
}

`;
}

function tokens(port: number): string {
  return `
introspection_mode = post
introspection_url = http://127.0.0.1:${port}/introspect
username_attribute = username
active_attribute = active
active_value = true
`;
}

/** OpenSMTPD keeps its queue and its socket where it was built to: in a file system of its own, several can run. */
function openSmtpd(home: string, port: number): readonly string[] {
  writeFileSync(
    join(home, "smtpd.conf"),
    `
table everyone { "@" = ${USER} }
listen on 127.0.0.1 port ${port}
action "keep" maildir "${home}/delivered/%{rcpt.user}" virtual <everyone>
match from any for any action "keep"
`,
  );
  const mounts = "mount -t tmpfs none /var/spool && mount -t tmpfs none /run && chmod 755 /run";
  return ["unshare", "--mount", "sh", "-c", `${mounts} && exec /usr/sbin/smtpd -d -f ${home}/smtpd.conf`];
}

/** A shell holds the server, and stops it when the pipe from us ends, in whatever way we ended. */
async function guarded(home: string, server: readonly string[], port: number): Promise<ChildProcess> {
  const script = `
    home=$1; port=$2; shift 2
    "$@" >>"$home/out" 2>&1 & server=$!
    for try in $(seq 200); do
      if bash -c "</dev/tcp/127.0.0.1/$port" 2>/dev/null; then echo ready; break; fi
      kill -0 $server 2>/dev/null || break
      sleep 0.05
    done
    cat >/dev/null
    kill -TERM $server 2>/dev/null; wait $server; cat "$home/out" >&2`;
  const guard = spawn("/bin/sh", ["-c", script, "sh", home, String(port), ...server], {
    detached: true,
    env: { ...process.env, PATH: `${process.env["PATH"] ?? "/usr/bin:/bin"}:/usr/sbin:/sbin` },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const [words] = (await Promise.race([once(guard.stdout ?? guard, "data"), once(guard, "exit")])) as [
    unknown,
  ];
  if (String(words).startsWith("ready")) return guard;
  guard.stdin?.end();
  throw new Error(`${server[0]} did not start; see ${home}/out.`);
}
