package org.lovebank.rules.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.rules.openstreet.OpenStreet;
import org.lovebank.rules.page.PublicPage.Scripts;

/** Every public page as people see it: on a phone, on the screen in the hall, with the keyboard, without scripts. */
@ExtendWith(OpenStreet.Opened.class)
class PagesTest {

    private static final Path PICTURES =
            Path.of(System.getProperty("basedir", "."), "target", "pages").toAbsolutePath();
    private static final List<Look> LOOKS = List.of(Look.PHONE, Look.PHONE_ENGLISH, Look.HALL, Look.HALL_ENGLISH);
    private static final String API = "/api/v1";
    private static final String CERTIFICATE = API + "/certificates/verification/page";
    private static final String STATEMENT = API + "/statements/verification/page";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path profile;

    @SuppressWarnings("NullAway.Init")
    private static Chromium browser;

    @SuppressWarnings("NullAway.Init")
    private static String gateway;

    @SuppressWarnings("NullAway.Init")
    private static Shown shown;

    /** The table: a new page is a row here, and is looked at in every way below. */
    static Stream<PublicPage> pages() {
        return Stream.of(
                PublicPage.of("board", API + "/notices/board?areaPath=" + Shown.PLACE),
                PublicPage.of("notice", API + "/notices/board/" + shown.notice()),
                PublicPage.of("certificate", CERTIFICATE),
                PublicPage.of("statement", STATEMENT),
                new PublicPage("wall", API + "/wishes/wall/page?area=" + Shown.PLACE, Scripts.FRESHENS),
                new PublicPage(
                        "wall-in-hall", API + "/wishes/wall/page?hall=true&area=" + Shown.PLACE, Scripts.FRESHENS),
                new PublicPage("dashboard", API + "/stats/page?area=" + Shown.PLACE, Scripts.FRESHENS),
                PublicPage.of("stars", API + "/stats/volunteers/page?area=" + Shown.PLACE),
                new PublicPage("reference", "/docs", Scripts.MAKES));
    }

    @BeforeAll
    static void openTheBrowser(OpenStreet street) {
        browser = Chromium.start(profile);
        gateway = street.gateway();
        shown = Shown.on(street);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itFitsThePhoneAndTheHallAndBreaksNoRuleOfAccess(PublicPage page) {
        SoftAssertions all = new SoftAssertions();
        for (Look look : LOOKS) {
            // A page that a script makes takes long to make, and has no other language.
            if (!page.made() || look.equals(Look.PHONE)) {
                open(page, look);
                all.assertThat(browser.requests())
                        .as("%s asks elsewhere", page)
                        .isNotEmpty()
                        .allMatch(address -> address.startsWith(gateway) || address.startsWith("data:"));
            } else if (look.language().equals("en")) {
                continue;
            }
            browser.size(look);
            fit(all, page + " " + look.name(), look);
            browser.picture(PICTURES, page.name(), look);
            if (look.equals(Look.PHONE)) {
                all.assertThat(KeyboardWalk.faults(browser))
                        .as("%s with Tab", page)
                        .isEmpty();
                browser.size(Look.NARROW);
                wide(all, page + " enlarged four times, WCAG 1.4.10", Look.NARROW);
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itSaysTheSameWithoutScripts(PublicPage page) {
        // given
        String address = gateway + page.address();
        String told = page.made() ? "" : saidAt(address, page);

        // when
        browser.scripts(false);
        String without = saidAt(address, page);
        browser.scripts(true);

        // then
        switch (page.scripts()) {
            case NONE, FRESHENS -> assertThat(without).isEqualTo(told).isNotBlank();
            case MAKES -> assertThat(without).contains("JavaScript", "/openapi.json");
        }
    }

    @Test
    void whatPeopleWriteIsTextAndNeverMarkup() {
        for (String address : List.of(
                API + "/notices/board?areaPath=" + Shown.PLACE,
                API + "/notices/board/" + shown.notice(),
                API + "/wishes/wall/page?area=" + Shown.PLACE)) {
            // when
            browser.open(gateway + address, Look.PHONE);

            // then
            assertThat(browser.text()).contains(Shown.MARKUP);
            assertThat(browser.count("img, script:not([src]), iframe, [onerror]"))
                    .isZero();
        }
        for (String address : List.of(CERTIFICATE, STATEMENT)) {
            check(address, "\"></textarea>" + Shown.MARKUP);
            assertThat(browser.count("img, script:not([src]), iframe, [onerror]"))
                    .isZero();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCertificatesCodeIsValidAndWithOneOtherCharacterItIsNotAndNobodyIsNamed() {
        proved(CERTIFICATE, "certificate", shown.code(), "测**", "60 分钟");
    }

    @Test
    void aStatementsCodeIsValidAndWithOneOtherCharacterItIsNotAndNobodyIsNamed() {
        proved(STATEMENT, "statement", shown.statement().path("checkCode").asText(), "60 分钟", "****");
    }

    @Test
    void theLinkOnAPaperOpensItsAnswer() {
        linked(CERTIFICATE, shown.checkCode());
        linked(STATEMENT, shown.statement().path("checkCode").asText());
    }

    private static void linked(String address, String code) {
        // when
        browser.open(gateway + address + "?code=" + code, Look.PHONE);

        // then
        assertThat(browser.element(".answer.good").getText()).contains("有效");
        browser.open(gateway + address + "?code=" + altered(code, 0), Look.PHONE);
        assertThat(browser.element(".answer.bad").getText()).contains("无效").doesNotContain("**");
    }

    @Test
    void theseEyesSeeWhatIsBroken() {
        // given
        String broken = "<!doctype html><html><head><title></title></head><body style='width:2000px'>"
                + "<p style='color:#bbb;background:#fff'>pale</p><img src='/missing.png'>"
                + "<a href='#a' style='outline:0'>a</a><input></body></html>";

        // when
        browser.open(
                "data:text/html;charset=UTF-8,"
                        + URLEncoder.encode(broken, StandardCharsets.UTF_8).replace("+", "%20"),
                Look.PHONE);

        // then
        assertThat(browser.violations().toString())
                .contains("color-contrast", "document-title", "html-has-lang", "image-alt", "label");
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isGreaterThan(Look.PHONE.width());
        assertThat(KeyboardWalk.faults(browser)).isNotEmpty();
    }

    private static void open(PublicPage page, Look look) {
        browser.open(gateway + page.address(), look);
        if (page.made()) {
            browser.await(".opblock-tag");
        }
    }

    /** What stands there; of a page that is kept fresh what the house wrote, not how fresh it is. */
    private static String saidAt(String address, PublicPage page) {
        browser.open(address, Look.PHONE);
        return page.scripts() == Scripts.FRESHENS
                ? String.join(
                        "\n",
                        browser.ask("return [...document.querySelectorAll('h1, h3, dl, table, figcaption')]"
                                + ".map(one => one.textContent)"))
                : browser.text();
    }

    private static void fit(SoftAssertions all, String what, Look look) {
        wide(all, what, look);
        all.assertThat(browser.violations()).as("%s breaks WCAG 2.2 AA", what).isEmpty();
        all.assertThat(browser.complaints()).as("%s complains", what).isEmpty();
    }

    private static void wide(SoftAssertions all, String what, Look look) {
        all.assertThat(browser.number("return document.documentElement.scrollWidth"))
                .as("%s is wider than the window", what)
                .isLessThanOrEqualTo(look.width());
    }

    /** Types a code into a page's only field and sends it off, with the keyboard's own keys. */
    private static void check(String address, String code) {
        browser.open(gateway + address, Look.PHONE);
        browser.element("[name=code]").sendKeys(code);
        browser.element("form button").click();
        browser.await(".answer");
    }

    private static void proved(String address, String name, String code, String... facts) {
        // when
        check(address, code);

        // then
        assertThat(browser.element(".answer.good").getText()).contains("有效").contains(facts);
        SoftAssertions all = new SoftAssertions();
        for (Look look : List.of(Look.PHONE, Look.HALL)) {
            browser.size(look);
            all.assertThat(browser.violations()).as(look.name()).isEmpty();
            browser.picture(PICTURES, name + "-valid", look);
        }
        all.assertAll();
        check(address, altered(code, code.length() / 2));
        browser.picture(PICTURES, name + "-not-valid", Look.PHONE);
        assertThat(browser.element(".answer.bad").getText()).contains("无效").doesNotContain(facts);
        assertThat(browser.count("dl")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    private static String altered(String code, int place) {
        char other = code.charAt(place) == 'A' ? 'B' : 'A';
        return code.substring(0, place) + other + code.substring(place + 1);
    }
}
