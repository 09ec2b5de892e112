package org.demarche.refusal;

/** Every reason for which input, or a part of it, is left alone; the code is what users see and count. */
public enum RefusalCode {
    READ_NO_SUCH_FILE("read.no-such-file"),
    READ_DIRECTORY("read.directory"),
    READ_UNREADABLE("read.unreadable"),
    READ_EMPTY("read.empty"),
    READ_BINARY("read.binary"),
    READ_TOO_LARGE("read.too-large"),
    READ_NOT_DECODABLE("read.not-decodable"),
    READ_NOT_ENGLISH("read.not-english"),
    READ_NO_TEXT("read.no-text"),
    RECORD_NOT_JSON("record.not-json"),
    RECORD_NOT_OBJECT("record.not-object"),
    RECORD_NO_ID("record.no-id"),
    RECORD_NO_TEXT("record.no-text"),
    RECORD_BAD_DATE("record.bad-date"),
    RECORD_NOT_UTF8("record.not-utf8"),
    RECORD_TOO_LARGE("record.too-large"),
    RECORD_FAULT("record.fault"),
    PAGE_NO_ARTICLE("page.no-article"),
    PAGE_MANY_STORIES("page.many-stories"),
    PAGE_LIVE_BLOG("page.live-blog"),
    FEED_EMPTY("feed.empty"),
    FEED_TOO_LARGE("feed.too-large"),
    FEED_BAD_GZIP("feed.bad-gzip"),
    FEED_PAGE("feed.page"),
    FEED_NOT_XML("feed.not-xml"),
    FEED_NOT_FEED("feed.not-feed"),
    FEED_NO_ITEMS("feed.no-items"),
    FEED_ENTITIES("feed.entities"),
    FEED_TOO_DEEP("feed.too-deep"),
    FEED_FAULT("feed.fault"),
    FEED_NO_LINK("feed.no-link"),
    FETCH_BAD_ADDRESS("fetch.bad-address"),
    FETCH_BAD_SCHEME("fetch.bad-scheme"),
    FETCH_BAD_PORT("fetch.bad-port"),
    FETCH_CREDENTIALS("fetch.credentials"),
    FETCH_PRIVATE_ADDRESS("fetch.private-address"),
    FETCH_UNKNOWN_HOST("fetch.unknown-host"),
    FETCH_UNREACHABLE("fetch.unreachable"),
    FETCH_TLS("fetch.tls"),
    FETCH_TOO_SLOW("fetch.too-slow"),
    FETCH_TOO_LARGE("fetch.too-large"),
    FETCH_ENCODING("fetch.encoding"),
    FETCH_BROKEN_OFF("fetch.broken-off"),
    FETCH_BAD_ANSWER("fetch.bad-answer"),
    FETCH_REDIRECTS("fetch.redirects"),
    FETCH_DOWNGRADE("fetch.downgrade"),
    FETCH_STATUS("fetch.status"),
    FETCH_WAIT("fetch.wait"),
    FETCH_ROBOTS("fetch.robots"),
    FETCH_CONTENT_TYPE("fetch.content-type"),
    ARCHIVE_BROKEN("archive.broken"),
    ARCHIVE_BAD_RECORD("archive.bad-record"),
    ARCHIVE_BAD_LENGTH("archive.bad-length"),
    ARCHIVE_BAD_GZIP("archive.bad-gzip"),
    ARCHIVE_BAD_CONTENT("archive.bad-content"),
    ARCHIVE_BAD_ROW("archive.bad-row"),
    ARCHIVE_NO_COLUMN("archive.no-column"),
    ARCHIVE_NO_BODY("archive.no-body"),
    ARCHIVE_ENCRYPTED("archive.encrypted"),
    ARCHIVE_UNSUPPORTED("archive.unsupported"),
    ARCHIVE_TOO_LARGE("archive.too-large"),
    ARCHIVE_TOO_DEEP("archive.too-deep"),
    ARCHIVE_BOMB("archive.bomb"),
    CLEAN_FURNITURE("clean.furniture"),
    ACT_DOMESTIC("act.domestic"),
    ACT_HYPOTHETICAL("act.hypothetical"),
    ACT_NO_SIDES("act.no-sides"),
    ACT_SPORT("act.sport"),
    QUOTE_SCARE("quote.scare-quotes"),
    WHO_UNDECIDED("who.undecided");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /** The code as records and messages spell it. */
    public String code() {
        return code;
    }
}
