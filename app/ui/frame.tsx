import type { ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";
import type { FrameData, NavItem } from "#app/ui/frame-types.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { useLocation, useNavigation } from "#app/ui/router.ts";
import { PrintPatterns } from "#app/ui/stack-bar.tsx";

/** The place of the navigation that holds this path: the longest address that begins it. */
export function currentPlace(items: Pick<NavItem, "to">[], pathname: string): string | null {
  let best: string | null = null;
  for (const { to } of items) {
    const path = to.split("?")[0]!;
    const holds =
      path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
    if (holds && (best === null || path.length > best.split("?")[0]!.length)) best = to;
  }
  return best;
}

/** Header, side list, bottom bar and the page itself; a visitor gets the header only. */
export function Frame({
  data,
  homeTo,
  children,
}: {
  data: FrameData;
  homeTo: string;
  children: ReactNode;
}) {
  const words = useWords();
  const { pathname } = useLocation();
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <PrintPatterns />
      <Header data={data} homeTo={homeTo} />
      {busy && <div className="busy-line" />}
      {data.helper && (
        <div className="helper-line">
          <Icon name="people" />
          <span>{data.helper.text}</span>
          <Anchor to={data.helper.endTo}>{data.helper.endLabel}</Anchor>
        </div>
      )}
      <div className="frame">
        {data.nav.length > 0 && <SideList items={data.nav} pathname={pathname} />}
        <main id="main" tabIndex={-1} aria-busy={busy || undefined}>
          {children}
        </main>
      </div>
      {data.dock.length > 0 && <Dock items={data.dock} pathname={pathname} />}
    </>
  );
}

function Header({ data, homeTo }: { data: FrameData; homeTo: string }) {
  const words = useWords();
  const { actingAs, account, notices, languageTo } = data;
  return (
    <header className={actingAs ? "frame-top frame-edge" : "frame-top frame-edge frame-top-plain"}>
      <Anchor className="frame-mark" to={homeTo} aria-label={words.productHome}>
        <Mark />
        <span aria-hidden="true">{words.product}</span>
      </Anchor>
      <div className="frame-who">
        {actingAs && (
          <>
            <Hidden>{words.actingAs} </Hidden>
            <b>
              {actingAs.switchTo ? (
                <Anchor to={actingAs.switchTo}>
                  {actingAs.role}
                  <Hidden> ({words.switchPost})</Hidden>
                </Anchor>
              ) : (
                actingAs.role
              )}
            </b>
            <span>{actingAs.unit}</span>
          </>
        )}
      </div>
      {languageTo && (
        <Anchor
          className="frame-link frame-language"
          to={languageTo}
          reload
          lang={words.otherLanguage === "English" ? "en" : "vi"}
        >
          {words.otherLanguage}
        </Anchor>
      )}
      {notices && (
        <Anchor className="frame-link" to={notices.to}>
          <Icon name="bell" />
          <Hidden>{words.notices(notices.unread)}</Hidden>
          {notices.unread > 0 && (
            <span className="count" aria-hidden="true">
              {notices.unread}
            </span>
          )}
        </Anchor>
      )}
      {account && (
        <Anchor className="frame-link" to={account.to}>
          <Icon name="person" />
          <span className="frame-account">{words.account}</span>
          <Hidden> {words.accountOf(account.name)}</Hidden>
        </Anchor>
      )}
    </header>
  );
}

function Count({ item }: { item: NavItem }) {
  if (!item.count) return null;
  return (
    <span className="count">
      {item.count}
      {item.countLabel && <Hidden> {item.countLabel}</Hidden>}
    </span>
  );
}

function SideList({ items, pathname }: { items: NavItem[]; pathname: string }) {
  const words = useWords();
  const current = currentPlace(items, pathname);
  return (
    <nav className="frame-side" aria-label={words.mainNav}>
      {items.map((item, index) => (
        <div key={item.to}>
          {item.group && item.group !== items[index - 1]?.group && <h2>{item.group}</h2>}
          <Anchor
            to={item.to}
            aria-current={
              current === item.to ? (pathname === item.to ? "page" : "true") : undefined
            }
          >
            <Icon name={item.icon} />
            <span>{item.label}</span>
            <Count item={item} />
          </Anchor>
        </div>
      ))}
    </nav>
  );
}

function Dock({ items, pathname }: { items: NavItem[]; pathname: string }) {
  const words = useWords();
  const current = currentPlace(items, pathname);
  return (
    <nav className="frame-dock" aria-label={words.dockNav}>
      {items.slice(0, 5).map((item) => (
        <Anchor
          key={item.to}
          to={item.to}
          aria-current={current === item.to ? (pathname === item.to ? "page" : "true") : undefined}
        >
          <Icon name={item.icon} />
          <span>{item.label}</span>
        </Anchor>
      ))}
    </nav>
  );
}

/** The mark: one cell in a grid. */
export function Mark() {
  return (
    <svg className="frame-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="frame-sign-ground" width="32" height="32" rx="6" />
      <rect className="frame-sign-line" x="7" y="7" width="18" height="18" rx="2.5" />
      <path className="frame-sign-line" d="M7 13.5h18M13.5 13.5V25" />
      <rect className="frame-sign-cell" x="16" y="16.3" width="6.3" height="6.3" rx="1" />
    </svg>
  );
}
