package org.lovebank.rules.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One headless Chromium, from its first page to its last; remembers what a page asked for and what it complained of. */
final class Chromium implements AutoCloseable {

    /** With the value {@value #REQUIRED} a machine without a browser fails the tests instead of skipping them. */
    static final String WANTED = "LOVEBANK_BROWSER";

    private static final String REQUIRED = "required";
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TALLEST_PICTURE = 4000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;
    private final String axe;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        this.axe = resource("/axe.min.js");
    }

    /** Starts one with a profile of its own; says aloud that nothing was run when there is none. */
    static Chromium start(Path profile) {
        Optional<Path> browser = find(BROWSERS);
        Optional<Path> chromeDriver = find(DRIVERS);
        if (browser.isEmpty() || chromeDriver.isEmpty()) {
            String why = "NOT RUN: no page was looked at, because Chromium or its driver is missing: apt-get install"
                    + " chromium chromium-driver";
            if (REQUIRED.equals(System.getenv(WANTED)) || System.getenv("CI") != null) {
                throw new AssertionError(why);
            }
            Assumptions.abort(why);
        }
        return new Chromium(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromeDriver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options(browser.orElseThrow(), profile)));
    }

    private static ChromeOptions options(Path browser, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Opens an address as somebody would who looks like this; what was complained of before is forgotten. */
    void open(String address, Look look) {
        size(look);
        driver.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", look.language())));
        forget();
        driver.get(address);
    }

    void size(Look look) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", look.height(), "deviceScaleFactor", 1, "mobile", look.phone()));
    }

    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** What the console says: errors, warnings, what the page's own policy forbade. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses that were asked for since the page was opened. */
    List<String> requests() {
        List<String> asked = new ArrayList<>();
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            JsonNode message = json(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                asked.add(message.at("/params/request/url").asText());
            }
        });
        return asked;
    }

    private void forget() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    /** What breaks a rule of WCAG 2.2 at level A or AA: the rule, and the first places where it is broken. */
    List<String> violations() {
        driver.executeScript(axe);
        Object answer = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {
                  resultTypes: ['violations'],
                  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                  rules: {'target-size': {enabled: true}}
                }).then(told => done(told.violations.map(broken => broken.id + ': ' + broken.help + ' '
                    + broken.nodes.length + ' ' + broken.nodes.slice(0, 4).map(node => node.html.slice(0, 160)
                    + ' ' + node.any.concat(node.all, node.none).map(why => why.message).join(', ').slice(0, 200)).join(' | '))),
                  failed => done(['axe did not run: ' + failed]));
                """);
        return words(answer);
    }

    /** Runs an expression in the page and answers with its strings. */
    List<String> ask(String script, Object... given) {
        return words(driver.executeScript(script, given));
    }

    long number(String script) {
        return ((Number) java.util.Objects.requireNonNull(driver.executeScript(script))).longValue();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    void press(Keys key) {
        new Actions(driver, Duration.ZERO).sendKeys(key).perform();
    }

    /** Waits until something is there, for pages that a script makes. */
    void await(String css) {
        for (int look = 0; look < 1200 && count(css) == 0; look++) {
            pause();
        }
        element(css);
    }

    /** The whole page as a picture, as far down as anybody scrolls. */
    Path picture(Path folder, String name, Look look) {
        long height = Math.min(
                TALLEST_PICTURE, Math.max(look.height(), number("return document.documentElement.scrollHeight")));
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", look.width(), "height", height, "scale", 1);
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(folder);
            return Files.write(
                    folder.resolve(name + "-" + look.name() + ".png"),
                    Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static List<String> words(@Nullable Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(answer));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> find(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.concat(path(), FOLDERS.stream()).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<String> path() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String resource(String name) {
        try (var file = Chromium.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
