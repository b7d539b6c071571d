package org.lovebank.rules.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of docs/settings, one a house, and the list by which a house looks at its environment. */
final class SettingsPages {
    static final Map<String, String> HOUSES = Map.of(
            "volunteer",
            "volunteer-service",
            "timebank",
            "timebank-service",
            "task",
            "task-service",
            "gateway",
            "gateway");

    private static final String SHARED = "platform/http/src/main/resources/META-INF/microprofile-config.properties";
    private static final String LIST = "platform/http/src/main/resources/META-INF/lovebank-settings.txt";
    private static final String WORDS = "docs/settings/words.properties";
    private static final Pattern READS = Pattern.compile("@ConfigMapping|@ConfigProperty|@Scheduled");
    private static final Pattern COMMENT_AND_KEY =
            Pattern.compile("((?:^# .*\\n)+)(?:# )?(lovebank\\.[\\w.-]+)=", Pattern.MULTILINE);

    private final Path root;
    private final Properties further;

    SettingsPages(Path root) {
        this.root = root;
        this.further = properties(root.resolve(WORDS));
    }

    /** What each file has to hold. */
    Map<Path, String> all() {
        Map<Path, String> pages = new LinkedHashMap<>();
        Map<String, String> kinds = new TreeMap<>();
        HOUSES.forEach((house, module) -> {
            Map<String, Setting> settings = settings(module);
            settings.values().forEach(setting -> kinds.put(setting.name(), setting.kind()));
            pages.put(root.resolve("docs/settings/" + house + ".md"), page(module, settings));
        });
        StringBuilder list = new StringBuilder();
        kinds.forEach((name, kind) -> list.append(name).append(' ').append(kind).append('\n'));
        pages.put(root.resolve(LIST), list.toString());
        return pages;
    }

    /** The settings of a house that nothing explains. */
    List<String> unexplained(String module) {
        return settings(module).values().stream()
                .filter(setting -> setting.words().isBlank())
                .map(Setting::name)
                .toList();
    }

    private Map<String, Setting> settings(String module) {
        Map<String, Setting> found = new TreeMap<>();
        ReadSettings.in(sources(module), found);
        Properties defaults = properties(root.resolve(SHARED));
        Path own = root.resolve(module).resolve("src/main/resources/application.properties");
        defaults.putAll(properties(own));
        for (String name : further.stringPropertyNames()) {
            if (further.getProperty(name).contains(" | ")) {
                String[] kindAndWords = further.getProperty(name).split(" \\| ", 2);
                found.put(name, new Setting(name, kindAndWords[0], "", false, kindAndWords[1]));
            }
        }
        Map<String, String> comments = comments(own);
        found.replaceAll((name, setting) -> {
            String fallback = defaults.getProperty(name, setting.fallback());
            String words = Stream.of(further.getProperty(name, ""), comments.getOrDefault(name, ""))
                    .filter(each -> name.startsWith("lovebank.") && !each.isBlank())
                    .findFirst()
                    .orElse("");
            return setting.with(fallback, setting.words().isBlank() ? words : setting.words());
        });
        return found;
    }

    private List<Path> sources(String module) {
        List<String> modules =
                new ArrayList<>(List.of(module, "platform/http", "platform/access", "platform/eventlog"));
        if (read(root.resolve(module).resolve("pom.xml")).contains("lovebank-paper")) {
            modules.add("platform/paper");
        }
        List<Path> sources = new ArrayList<>();
        for (String each : modules) {
            try (Stream<Path> files = Files.walk(root.resolve(each).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> READS.matcher(read(file)).find())
                        .sorted()
                        .forEach(sources::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sources;
    }

    private static String page(String module, Map<String, Setting> settings) {
        StringBuilder page = new StringBuilder("# Settings of " + module + "\n\n")
                .append("Made from the sources by `mvn test -pl platform/house-rules -Dtest=SettingsPagesTest"
                        + " -Dlovebank.settings=write`; do not edit.\n")
                .append(
                        "A secret may come from a file: `NAME_FILE=/run/secrets/…` instead of `NAME=…`. A `*` in a variable"
                                + " is a word of yours.\n")
                .append("Houses look at their environment before they begin: what cannot be meant is refused in one"
                        + " sentence, unknown `LOVEBANK_…` are warned about.\n");
        String group = "";
        for (Setting setting : settings.values()) {
            if (!setting.group().equals(group)) {
                group = setting.group();
                page.append("\n## ")
                        .append(group)
                        .append("\n\n| variable | kind | default | what it does |\n|---|---|---|---|\n");
            }
            page.append("| `")
                    .append(setting.variable())
                    .append("` | ")
                    .append(setting.kind())
                    .append(setting.isSecret() ? ", or `_FILE`" : "")
                    .append(" | ")
                    .append(fallback(setting))
                    .append(" | ")
                    .append(setting.words().replace("|", "\\|"))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String fallback(Setting setting) {
        if (setting.fallback().isEmpty()) {
            return setting.required() ? "**required**" : "";
        }
        String value = setting.fallback();
        return "`" + (value.length() > 60 ? value.substring(0, 57) + "…" : value).replace("|", "\\|") + "`";
    }

    /** The words above a key of a properties file. */
    private static Map<String, String> comments(Path file) {
        Map<String, String> comments = new TreeMap<>();
        Matcher above = COMMENT_AND_KEY.matcher(read(file));
        while (above.find()) {
            comments.put(
                    above.group(2),
                    above.group(1)
                            .replaceAll("(?m)^# ", "")
                            .replaceAll("\\s+", " ")
                            .strip());
        }
        return comments;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
