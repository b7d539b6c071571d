package org.lovebank.rules.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.rules.Street;

/** The names of figures that alerts and dashboards ask for, looked for in what houses really show. */
final class ShownNames {

    static final Path FOLDER = Street.ROOT.resolve("deploy/observability");

    /** A name has a family and further words; {@code up} is Prometheus' own. */
    private static final Pattern NAME =
            Pattern.compile("\\b(?:lovebank|http_server|agroal|jvm|process|worker_pool)_[a-z0-9_]+\\b");

    private static final Pattern ASKED = Pattern.compile("(?m)\"expr\": \"(.*)\"|^ {8}expr:((?:.*\n)(?: {10}.*\n)*)");
    private static final int LOOKS = 100;

    private ShownNames() {}

    /** The names, each with the files that ask for it. */
    static Map<String, Set<String>> asked() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : Street.files()) {
            if (file.startsWith(FOLDER) && !Street.nameOf(file).equals("alerts_test.yml")) {
                Matcher question = ASKED.matcher(Street.read(file));
                while (question.find()) {
                    NAME.matcher(question.group())
                            .results()
                            .forEach(name -> found.computeIfAbsent(name.group(), _ -> new TreeSet<>())
                                    .add(Street.show(file)));
                }
            }
        }
        return found;
    }

    /** Waits until houses show every name; figures of the database come some seconds after the deed. */
    static void areIn(List<Integer> managementPorts) throws IOException, InterruptedException {
        Map<String, Set<String>> missing = asked();
        assertThat(missing).as("alerts and dashboards ask for something").hasSizeGreaterThan(40);
        for (int look = 0; look < LOOKS && !missing.isEmpty(); look++) {
            TimeUnit.MILLISECONDS.sleep(look == 0 ? 0 : 100);
            missing.keySet().removeAll(shown(managementPorts));
        }
        assertThat(missing)
                .as("An alert or a panel on a name that nobody shows is blind: mend the name, or show the figure")
                .isEmpty();
    }

    private static Set<String> shown(List<Integer> managementPorts) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        try (HttpClient prometheus = HttpClient.newHttpClient()) {
            for (int port : managementPorts) {
                HttpRequest scrape = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                        .build();
                prometheus
                        .send(scrape, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("[{ ]", 2)[0])
                        .forEach(names::add);
            }
        }
        return names;
    }
}
