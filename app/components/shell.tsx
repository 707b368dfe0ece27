import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/components/icon.tsx";
import { Logo } from "#app/components/machine-icons.tsx";
import { usePageContext, type PageUser } from "#app/components/page-context.ts";
import { useSpeech, useT, useTerm } from "#app/components/text.tsx";
import { FlashToast } from "#app/components/toast.tsx";
import { UnsavedGuard } from "#app/components/unsaved.tsx";
import { languageNames, languages } from "#app/platform/i18n/index.ts";

export interface NavEntry {
  readonly to: string;
  /** Catalogue key of the full word, and of the short one under a phone's tab. */
  readonly label: string;
  readonly shortLabel?: string;
  readonly icon: IconName;
  /** Work that waits for this person; red only if something in it is overdue. */
  readonly count?: number;
  readonly isUrgent?: boolean;
  /** A line above it in the side navigation. */
  readonly startsGroup?: boolean;
}

/**
 * The frame of every page behind the sign-in: side navigation on a desk, icon rail on a tablet, tabs on a
 * phone. `entries` are what the role may open, nothing else, in order: the first four are the phone's tabs.
 */
export function Shell({
  entries,
  signOutTo,
  languageTo,
  children,
}: {
  entries: readonly NavEntry[];
  /** Action that ends the session. */
  signOutTo: string;
  /** The reader's own page, whose action takes `language` and `returnTo`. */
  languageTo: string;
  children: ReactNode;
}) {
  const t = useT();
  const { company, user } = usePageContext();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("shell:skip")}
      </a>
      <SideNavigation entries={entries} />
      <header className="top">
        <Brand />
        {company && <span className="company">{company}</span>}
        <span className="push" />
        {user && <AccountMenu user={user} signOutTo={signOutTo} languageTo={languageTo} />}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Tabs entries={entries} />
      <FlashToast />
      <UnsavedGuard />
    </div>
  );
}

export function Brand() {
  return (
    <Link className="brand" to="/">
      <Logo />
      <span>VendHub</span>
    </Link>
  );
}

function SideNavigation({ entries }: { entries: readonly NavEntry[] }) {
  const t = useT();
  const current = useCurrent(entries);
  return (
    <nav className="side" aria-label={t("shell:navigation")}>
      <Brand />
      {entries.map((entry) => [
        entry.startsGroup && <div key={`${entry.to} line`} className="grp" />,
        <Link
          key={entry.to}
          className="n"
          to={entry.to}
          aria-current={entry === current ? "page" : undefined}
          title={t(entry.label)}
        >
          <Icon name={entry.icon} />
          <span>{t(entry.label)}</span>
          <Counter entry={entry} />
        </Link>,
      ])}
    </nav>
  );
}

/** The entry that the open page belongs to: the nearest above it, so that receive is not stock as well. */
function useCurrent(entries: readonly NavEntry[]): NavEntry | undefined {
  const { pathname } = useLocation();
  return entries
    .filter(({ to }) => pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)))
    .reduce<NavEntry | undefined>(
      (best, entry) => (best && best.to.length > entry.to.length ? best : entry),
      undefined,
    );
}

/** Five at most: with more entries the fifth tab holds the rest. */
function Tabs({ entries }: { entries: readonly NavEntry[] }) {
  const t = useT();
  const shown = entries.length > 5 ? entries.slice(0, 4) : entries;
  const rest = entries.slice(shown.length);
  const current = useCurrent(entries);
  return (
    <nav className="tabs" aria-label={t("shell:navigation")}>
      {shown.map((entry) => (
        <Link key={entry.to} to={entry.to} aria-current={entry === current ? "page" : undefined}>
          <Icon name={entry.icon} />
          {t(entry.shortLabel ?? entry.label)}
          <Counter entry={entry} />
        </Link>
      ))}
      {rest.length > 0 && <MoreTab entries={rest} current={current} />}
    </nav>
  );
}

function MoreTab({ entries, current }: { entries: readonly NavEntry[]; current: NavEntry | undefined }) {
  const t = useT();
  const { pathname } = useLocation();
  return (
    // A new key closes the menu when a page was chosen from it.
    <details key={pathname}>
      <summary aria-current={current && entries.includes(current) ? "true" : undefined}>
        <Icon name="more" />
        {t("shell:more")}
      </summary>
      <div className="menu">
        {entries.map((entry) => (
          <Link key={entry.to} to={entry.to} aria-current={entry === current ? "page" : undefined}>
            <Icon name={entry.icon} />
            {t(entry.label)}
            <Counter entry={entry} />
          </Link>
        ))}
      </div>
    </details>
  );
}

function Counter({ entry }: { entry: NavEntry }) {
  if (!entry.count) return null;
  return <span className={entry.isUrgent ? "count bad" : "count"}>{entry.count}</span>;
}

function AccountMenu({
  user,
  signOutTo,
  languageTo,
}: {
  user: PageUser;
  signOutTo: string;
  languageTo: string;
}) {
  const t = useT();
  const term = useTerm();
  const { pathname } = useLocation();
  return (
    <details className="me" key={pathname}>
      <summary>
        <span className="face" aria-hidden="true">
          {initials(user.name)}
        </span>
        <span className="vh">{t("shell:account", { name: user.name })}</span>
      </summary>
      <div className="menu">
        <div className="who">
          <b>{user.name}</b>
          <span className="sub">{term(`role.${user.role}`)}</span>
        </div>
        <LanguageChoice to={languageTo} />
        <NavLink to={languageTo}>
          <Icon name="people" />
          {t("shell:me.title")}
        </NavLink>
        <Form method="post" action={signOutTo} reloadDocument>
          <button>
            <Icon name="leave" />
            {t("verbs:signOut")}
          </button>
        </Form>
      </div>
    </details>
  );
}

/** Another language is another set of texts, so the document is loaded anew. */
function LanguageChoice({ to }: { to: string }) {
  const t = useT();
  const { language } = useSpeech();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={to} className="langs" reloadDocument aria-label={t("shell:language")}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      {languages.map((each) => (
        <button
          key={each}
          name="language"
          value={each}
          lang={each}
          aria-current={each === language ? "true" : undefined}
        >
          {languageNames[each]}
        </button>
      ))}
    </Form>
  );
}

/** "Nodira Karimova" -> "NK". */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");
