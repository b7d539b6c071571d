package org.lovebank.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lovebank.events.Topics;

/** What the suite asks of its pods, whatever the profile. */
class PolicyTest {

    private static final List<String> HOUSES = List.of("volunteer", "timebank", "task", "gateway");

    @SuppressWarnings("NullAway.Init")
    private static Rendered small;

    @SuppressWarnings("NullAway.Init")
    private static Rendered clustered;

    @BeforeAll
    static void render() {
        small = Rendered.of(Chart.SUITE, "values-small.yaml");
        clustered = Rendered.of(Chart.SUITE, "values-clustered.yaml");
    }

    @Test
    void noContainerIsRootOrMayBecomeItOrWritesItsImage() {
        both().flatMap(rendered -> rendered.makers().stream()).forEach(maker -> {
            JsonNode pod = Rendered.pod(maker).path("securityContext");
            String name = Rendered.nameOf(maker);
            assertThat(pod.path("runAsNonRoot").asBoolean()).as(name).isTrue();
            assertThat(pod.path("runAsUser").asInt()).as(name).isPositive();
            assertThat(pod.at("/seccompProfile/type").asText()).as(name).isEqualTo("RuntimeDefault");
            assertThat(Rendered.pod(maker).path("automountServiceAccountToken").asBoolean(true))
                    .as(name)
                    .isFalse();
            for (JsonNode container : Rendered.containers(maker)) {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("runAsNonRoot").asBoolean()).as(name).isTrue();
                assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                        .as(name)
                        .isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(name)
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asText())
                        .as(name)
                        .isEqualTo("ALL");
            }
        });
    }

    @Test
    void everyContainerHasLimitsAndEveryHouseProbesOnItsManagementPort() {
        both().forEach(rendered -> {
            assertThat(rendered.kind("Deployment")).hasSize(4);
            rendered.makers().stream()
                    .flatMap(maker -> Rendered.containers(maker).stream())
                    .forEach(container -> Stream.of(
                                    "/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")
                            .forEach(amount -> assertThat(container
                                            .path("resources")
                                            .at(amount)
                                            .asText())
                                    .as(container.path("name").asText() + amount)
                                    .isNotEmpty()));
            rendered.kind("Deployment").stream()
                    .flatMap(house -> Rendered.containers(house).stream())
                    .forEach(container -> Map.of("startup", "started", "liveness", "live", "readiness", "ready")
                            .forEach((probe, word) -> {
                                JsonNode question = container.at("/" + probe + "Probe/httpGet");
                                assertThat(question.path("path").asText()).isEqualTo("/q/health/" + word);
                                assertThat(question.path("port").asText()).isEqualTo("management");
                            }));
        });
    }

    @Test
    void noSecretStandsInAnEnvironment() {
        both().flatMap(rendered -> rendered.makers().stream())
                .flatMap(maker -> Rendered.containers(maker).stream())
                .flatMap(container -> Rendered.each(container.path("env")).stream())
                .filter(setting -> setting.path("name").asText().matches(".*(KEY|PASSWORD|SECRET)(_FILE)?"))
                .forEach(setting -> {
                    assertThat(setting.path("name").asText()).endsWith("_FILE");
                    assertThat(setting.path("value").asText()).startsWith("/run/secrets/lovebank/");
                });
        both().forEach(rendered -> assertThat(rendered.kind("Secret")).isEmpty());
    }

    @Test
    void everyNamedFileIsMounted() {
        both().flatMap(rendered -> rendered.makers().stream()).forEach(maker -> {
            List<String> mounted = Rendered.each(Rendered.pod(maker).path("volumes")).stream()
                    .flatMap(volume -> Rendered.each(volume.at("/projected/sources")).stream())
                    .flatMap(source -> Rendered.each(source.at("/secret/items")).stream())
                    .map(item -> "/run/secrets/lovebank/" + item.path("path").asText())
                    .toList();
            List<String> named = Rendered.containers(maker).stream()
                    .flatMap(container -> Rendered.each(container.path("env")).stream())
                    .filter(setting -> setting.path("name").asText().endsWith("_FILE"))
                    .map(setting -> setting.path("value").asText())
                    .toList();
            assertThat(mounted).as(Rendered.nameOf(maker)).containsAll(named);
        });
    }

    @Test
    void theOwnerMigratesAndEndsAndTheHouseNeverSeesItsPassword() {
        for (String house : HOUSES) {
            JsonNode job = clustered.the("Job", "lovebank-" + house + "-migration");
            JsonNode running = clustered.the("Deployment", "lovebank-" + house);

            assertThat(job.at("/metadata/annotations").path(Chart.HOOK).asText())
                    .isEqualTo("pre-install,pre-upgrade");
            assertThat(environment(job))
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", house + "_owner");
            assertThat(environment(running))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", house + "_app");
            assertThat(job.toString()).contains(house + "-owner-password").doesNotContain(house + "-app-password");
            assertThat(running.toString()).contains(house + "-app-password").doesNotContain("owner-password");
        }
    }

    @Test
    void aPodHasTimeToEndWhatIsUnderWay() {
        both().flatMap(rendered -> rendered.kind("Deployment").stream()).forEach(house -> {
            Map<String, String> environment = environment(house);
            assertThat(environment)
                    .as("how long it serves on once it says that it is not ready")
                    .containsEntry("LOVEBANK_DRAIN_DELAY", "5s");
            int drain = seconds(environment.getOrDefault("LOVEBANK_DRAIN_DELAY", ""))
                    + seconds(environment.getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", ""))
                    + seconds(environment.getOrDefault("LOVEBANK_GATEWAY_DRAIN_TIMEOUT", "0S"))
                    + Rendered.containers(house)
                            .getFirst()
                            .at("/lifecycle/preStop/sleep/seconds")
                            .asInt();
            assertThat(Rendered.pod(house).path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThan(drain);
        });
    }

    @Test
    void aNodeMayAlwaysBeEmptiedAndSomebodyStays() {
        assertThat(small.kind("PodDisruptionBudget")).isEmpty();
        for (String house : HOUSES) {
            JsonNode budget = clustered.the("PodDisruptionBudget", "lovebank-" + house);
            JsonNode scaler = clustered.the("HorizontalPodAutoscaler", "lovebank-" + house);
            int least = scaler.at("/spec/minReplicas").asInt();
            assertThat(budget.at("/spec/minAvailable").asInt()).isPositive().isLessThan(least);
            assertThat(scaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo("lovebank-" + house);
            JsonNode deployment = clustered.the("Deployment", "lovebank-" + house);
            assertThat(deployment.path("spec").has("replicas"))
                    .as("the scaler's number would be reset by every upgrade")
                    .isFalse();
            assertThat(Rendered.selects(budget.at("/spec/selector"), Rendered.labels(deployment)))
                    .isTrue();
        }
    }

    @Test
    void servicesReachTheirHouseAndNothingElse() {
        for (JsonNode service : clustered.kind("Service")) {
            Map<String, String> selector = Rendered.words(service.at("/spec/selector"));
            assertThat(clustered.makers().stream()
                            .filter(maker -> Rendered.labels(maker).entrySet().containsAll(selector.entrySet()))
                            .map(Rendered::nameOf))
                    .containsExactly(Rendered.nameOf(service));
        }
    }

    @Test
    void podsRunAsTheImageDoesOnTheImagesPorts() throws IOException {
        Map<String, String> modules = Map.of(
                "volunteer", "volunteer-service",
                "timebank", "timebank-service",
                "task", "task-service",
                "gateway", "gateway");
        for (String house : HOUSES) {
            JsonNode deployment = small.the("Deployment", "lovebank-" + house);
            String image = Files.readString(
                    Chart.ROOT.resolve(modules.getOrDefault(house, "")).resolve("Dockerfile"));
            String ports = Rendered.each(
                            Rendered.containers(deployment).getFirst().path("ports"))
                    .stream()
                    .map(port -> port.path("containerPort").asText())
                    .collect(Collectors.joining(" "));
            JsonNode user = Rendered.pod(deployment).at("/securityContext/runAsUser");

            assertThat(image).contains("\nUSER " + user.asText() + ":").contains("\nEXPOSE " + ports);
        }
    }

    @Test
    void theDatabaseHasRoomForEveryReplicaAndOneMoreOfEachHouse() {
        int room = Rendered.of(Chart.DATA, "values.yaml")
                .the("Cluster", "lovebank-postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        int wanted = HOUSES.stream()
                .mapToInt(house -> {
                    JsonNode scaler = clustered.the("HorizontalPodAutoscaler", "lovebank-" + house);
                    Map<String, String> environment = environment(clustered.the("Deployment", "lovebank-" + house));
                    return Integer.parseInt(environment.getOrDefault("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "0"))
                            * (scaler.at("/spec/maxReplicas").asInt() + 1);
                })
                .sum();

        assertThat(wanted).isGreaterThan(400);
        assertThat(room).isGreaterThanOrEqualTo(wanted + 20);
    }

    @Test
    void prometheusFindsEveryHouseByItsName() {
        JsonNode monitor = clustered.the("ServiceMonitor", "lovebank");
        JsonNode endpoint = monitor.at("/spec/endpoints/0");

        assertThat(clustered.kind("Service")).hasSize(4).allSatisfy(service -> {
            Map<String, String> labels = Rendered.words(service.at("/metadata/labels"));
            assertThat(Rendered.selects(monitor.at("/spec/selector"), labels)).isTrue();
            assertThat(HOUSES).contains(labels.getOrDefault("app.kubernetes.io/name", ""));
            assertThat(service.at("/spec/ports").findValuesAsText("name"))
                    .contains(endpoint.path("port").asText());
        });
        assertThat(endpoint.path("relabelings").findValuesAsText("targetLabel")).containsExactly("job", "house");
    }

    @Test
    void theTopicsAreThoseOfTheSuiteInBothCharts() {
        // given
        List<String> topics = List.of(
                Topics.VOLUNTEER, Topics.TASK, Topics.TIMEBANK, Topics.TRANSFERS, Topics.CHECKPOINTS, Topics.GATEWAY);

        // when
        String job = small.the("Job", "lovebank-topics").toString();
        List<JsonNode> resources = Rendered.of(Chart.DATA, "values.yaml").kind("KafkaTopic");

        // then
        assertThat(job).contains(topics).contains("--partitions " + Topics.SHARDS + " ");
        assertThat(job)
                .contains(Topics.CHECKPOINTS + " --config retention.ms=" + Topics.CHECKPOINT_RETENTION.toMillis());
        assertThat(resources.stream().map(Rendered::nameOf)).containsExactlyInAnyOrderElementsOf(topics);
        assertThat(resources).allMatch(topic -> topic.at("/spec/partitions").asInt() == Topics.SHARDS);
        assertThat(clustered.find("Job", "lovebank-topics")).isEmpty();
    }

    private static Stream<Rendered> both() {
        return Stream.of(small, clustered);
    }

    private static Map<String, String> environment(JsonNode maker) {
        Map<String, String> environment = new HashMap<>();
        Rendered.containers(maker)
                .forEach(container -> Rendered.each(container.path("env"))
                        .forEach(setting -> environment.put(
                                setting.path("name").asText(),
                                setting.path("value").asText())));
        return environment;
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replaceAll("\\D", ""));
    }
}
