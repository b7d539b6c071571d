package org.lovebank.rules.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.rules.Street;
import org.yaml.snakeyaml.Yaml;

/** The images and the compose file, as far as they can be judged by reading; ./lovebank containers tries them. */
class ContainersTest {

    private static final Path COMPOSE = Street.ROOT.resolve("docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^#?(\\w+)=");

    static Stream<String> everyHouse() {
        return Street.HOUSES.values().stream();
    }

    static Stream<String> everyService() {
        return services().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void anImageBuildsWithoutARegistryBeyondItsBase(String house) {
        List<String> lines = dockerfile(house).lines().toList();
        assertThat(lines.getFirst()).as("a syntax line fetches a frontend").doesNotContain("syntax=");
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .as("the base is one variable")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("FROM ${JRE}"));
        assertThat(lines.stream().filter(line -> !line.startsWith("#")))
                .as("nothing is fetched while an image is built")
                .noneMatch(line -> line.matches(".*\\b(apt-get|apk|microdnf|curl|wget)\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void anImageRunsAsNobodyAndHearsItsSignals(String house) {
        String dockerfile = dockerfile(house);
        assertThat(dockerfile).contains("\nUSER 10001:10001\n");
        assertThat(instruction(dockerfile, "ENTRYPOINT"))
                .as("exec form, or a shell keeps SIGTERM for itself")
                .startsWith("[\"java\", ");
        assertThat(dockerfile)
                .as("the container's limit decides on the heap")
                .contains("-XX:MaxRAMPercentage=")
                .doesNotContain("-Xmx");
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void trainingAndStartHaveTheSameFlags(String house) {
        String dockerfile = dockerfile(house);
        assertThat(dockerfile).contains("java @java.options -XX:AOTCacheOutput=house.aot ");
        assertThat(instruction(dockerfile, "ENTRYPOINT"))
                .isEqualTo("[\"java\", \"@java.options\", \"-XX:AOTCache=house.aot\", \"-jar\", \"quarkus-run.jar\"]");
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void healthIsAskedWithoutProgramsThatTheBaseLacks(String house) {
        assertThat(instruction(dockerfile(house), "HEALTHCHECK")).contains("/q/health/ready", "/dev/tcp/");
        assertThat(instruction(dockerfile(house), "HEALTHCHECK"))
                .doesNotContain("curl")
                .doesNotContain("wget");
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void anImageSaysWhatItIsAndWhatItHolds(String house) {
        assertThat(dockerfile(house))
                .contains(
                        "org.opencontainers.image.title=",
                        "org.opencontainers.image.description=",
                        "org.opencontainers.image.version=",
                        "org.opencontainers.image.revision=",
                        "COPY target/bom.json sbom.cdx.json");
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void aContainerIsBounded(String name) {
        Map<String, Object> service = service(name);
        assertThat(service).as("%s has a memory limit", name).containsKey("mem_limit");
        assertThat(service.get("cap_drop")).as("%s drops capabilities", name).isEqualTo(List.of("ALL"));
        assertThat(service.get("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
        assertThat(service.get("restart"))
                .as("%s says when it is restarted", name)
                .isIn("unless-stopped", "no");
        assertThat(String.valueOf(service.get("healthcheck")))
                .as("%s: the images have neither", name)
                .doesNotContain("curl")
                .doesNotContain("wget");
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void aPublishedPortStandsOnANetworkThatLeadsOut(String name) {
        Map<String, Object> service = service(name);
        if (!service.containsKey("ports")) {
            return;
        }
        Map<String, Object> networks = section("networks");
        assertThat(strings(service.get("networks")))
                .as("%s: an internal network publishes nothing, without a word", name)
                .anyMatch(
                        network -> networks.get(network) instanceof Map<?, ?> known && !known.containsKey("internal"));
        assertThat(strings(service.get("ports")))
                .as("%s is published on one address, not on all", name)
                .allMatch(port -> port.startsWith("127.0.0.1:") || port.startsWith("${GATEWAY_ADDRESS:-127.0.0.1}:"));
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void noSecretStandsInTheEnvironment(String name) {
        if (service(name).get("environment") instanceof Map<?, ?> settings) {
            assertThat(settings.keySet().stream().map(String::valueOf))
                    .as("%s reads secrets from files", name)
                    .noneMatch(variable -> variable.matches(".*(PASSWORD|KEY|SECRET)"));
        }
    }

    @Test
    void everyVariableIsDocumentedAndNoneIsNeeded() {
        String compose = Street.read(COMPOSE);
        Set<String> used = found(VARIABLE, compose);
        Set<String> documented = found(DOCUMENTED, Street.read(Street.ROOT.resolve(".env.example")));
        assertThat(documented)
                .as(".env.example names what docker-compose.yml reads")
                .isEqualTo(used);
        assertThat(compose)
                .as("docker compose up alone must work: every variable has a default")
                .doesNotContainPattern("\\$\\{\\w+(:\\?[^}]*)?}");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String dockerfile(String house) {
        return Street.read(Street.ROOT.resolve(house).resolve("Dockerfile"));
    }

    /** What the last instruction of this name says, its continued lines joined. */
    private static String instruction(String dockerfile, String name) {
        return Pattern.compile("(?m)^" + name + " ((?:.*\\\\\\n)*.*)$")
                .matcher(dockerfile)
                .results()
                .map((MatchResult result) -> result.group(1).strip())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("there is no " + name));
    }

    private static Map<String, Object> service(String name) {
        return mapOf(services().get(name));
    }

    private static Map<String, Object> services() {
        return section("services");
    }

    private static Map<String, Object> section(String name) {
        return mapOf(mapOf(new Yaml().load(Street.read(COMPOSE))).get(name));
    }

    private static Map<String, Object> mapOf(@Nullable Object yaml) {
        Map<String, Object> all = new TreeMap<>();
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((key, value) -> all.put(String.valueOf(key), value));
        }
        return all;
    }

    private static List<String> strings(@Nullable Object yaml) {
        List<String> all = new ArrayList<>();
        if (yaml instanceof List<?> list) {
            list.forEach(each -> all.add(String.valueOf(each)));
        }
        return all;
    }
}
