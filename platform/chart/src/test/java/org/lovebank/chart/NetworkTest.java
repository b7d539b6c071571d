package org.lovebank.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may speak to whom in a cluster. */
class NetworkTest {

    private static final Map<String, String> HOUSES = new TreeMap<>(Map.of(
            "volunteer", "volunteer-service",
            "timebank", "timebank-service",
            "task", "task-service",
            "gateway", "gateway"));

    private static final Pattern SOURCE = Pattern.compile("String source\\(\\)\\s*\\{\\s*return \"([a-z]+)");

    @SuppressWarnings("NullAway.Init")
    private static Rendered suite;

    @BeforeAll
    static void render() {
        suite = Rendered.of(Chart.SUITE, "values-small.yaml");
    }

    @Test
    void everyPodIsRefusedWhatNoPolicyNames() {
        JsonNode nothing = suite.the("NetworkPolicy", "lovebank-nothing-else");

        assertThat(nothing.path("spec").has("ingress")).isFalse();
        assertThat(nothing.path("spec").has("egress")).isFalse();
        assertThat(nothing.at("/spec/policyTypes")).hasSize(2);
        assertThat(suite.makers())
                .hasSize(10)
                .allMatch(maker -> Rendered.selects(nothing.at("/spec/podSelector"), Rendered.labels(maker)));
        assertThat(suite.makers()).allMatch(maker -> policies(maker).size() >= 3);
    }

    @Test
    void theEdgesBetweenHousesAreExactlyTheseAndBothEndsAgree() {
        // when
        Set<String> outwards = new TreeSet<>();
        Set<String> inwards = new TreeSet<>();
        HOUSES.keySet()
                .forEach(from -> HOUSES.keySet().forEach(to -> {
                    edges(from, to, "egress", "to").forEach(port -> outwards.add(from + " > " + to + ":" + port));
                    edges(to, from, "ingress", "from").forEach(port -> inwards.add(from + " > " + to + ":" + port));
                }));

        // then
        assertThat(outwards)
                .containsExactlyInAnyOrder(
                        "gateway > volunteer:8081",
                        "gateway > volunteer:9081",
                        "gateway > timebank:8082",
                        "gateway > timebank:9082",
                        "gateway > task:8083",
                        "gateway > task:9083",
                        "volunteer > timebank:9082",
                        "volunteer > task:9083",
                        "volunteer > gateway:8080",
                        "timebank > volunteer:9081",
                        "timebank > task:9083",
                        "timebank > gateway:8080",
                        "task > volunteer:9081",
                        "task > timebank:9082",
                        "task > gateway:8080");
        assertThat(inwards).isEqualTo(outwards);
    }

    @Test
    void theSweepReachesExactlyTheHousesToWhoseEventsAHouseListens() throws IOException {
        for (Map.Entry<String, String> house : HOUSES.entrySet()) {
            Set<String> asked = new TreeSet<>();
            Rendered.each(Rendered.containers(suite.the("Deployment", "lovebank-" + house.getKey()))
                            .getFirst()
                            .path("env"))
                    .stream()
                    .map(setting -> setting.path("name").asText())
                    .filter(name -> name.startsWith("LOVEBANK_EVENTLOG_SOURCES_"))
                    .forEach(name -> asked.add(
                            name.replace("LOVEBANK_EVENTLOG_SOURCES_", "").toLowerCase(Locale.ROOT)));

            assertThat(asked).as(house.getKey()).isEqualTo(heard(house.getValue()));
        }
    }

    @Test
    void aJobReachesItsOneServerAndNoHouse() {
        for (JsonNode job : suite.kind("Job")) {
            boolean topics = Rendered.nameOf(job).equals("lovebank-topics");
            List<Integer> ports = policies(job).stream()
                    .flatMap(policy -> Rendered.each(policy.at("/spec/egress")).stream())
                    .flatMap(rule -> Rendered.each(rule.path("ports")).stream())
                    .map(port -> port.path("port").asInt())
                    .toList();
            assertThat(ports).as(Rendered.nameOf(job)).containsExactlyInAnyOrder(53, 53, topics ? 9092 : 5432);
        }
    }

    /** The ports that the policies of {@code at} open towards {@code other}. */
    private static Set<Integer> edges(String at, String other, String direction, String peers) {
        Map<String, String> labels = Rendered.labels(suite.the("Deployment", "lovebank-" + other));
        Set<Integer> ports = new TreeSet<>();
        policies(suite.the("Deployment", "lovebank-" + at)).stream()
                .flatMap(policy -> Rendered.each(policy.path("spec").path(direction)).stream())
                .filter(rule -> Rendered.each(rule.path(peers)).stream()
                        .anyMatch(peer -> !peer.has("namespaceSelector")
                                && peer.has("podSelector")
                                && Rendered.selects(peer.path("podSelector"), labels)))
                .flatMap(rule -> Rendered.each(rule.path("ports")).stream())
                .forEach(port -> ports.add(port.path("port").asInt()));
        return ports;
    }

    private static List<JsonNode> policies(JsonNode maker) {
        return suite.kind("NetworkPolicy").stream()
                .filter(policy -> Rendered.selects(policy.at("/spec/podSelector"), Rendered.labels(maker)))
                .toList();
    }

    private static Set<String> heard(String module) throws IOException {
        Set<String> sources = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Chart.ROOT.resolve(module).resolve("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Matcher source = SOURCE.matcher(text);
                if (text.contains("implements EventSubscription") && source.find()) {
                    sources.add(source.group(1));
                }
            }
        }
        return sources;
    }
}
