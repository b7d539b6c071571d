package org.lovebank.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Helm takes the charts, and Kubernetes would take what Helm makes of them. */
class ChartTest {

    private static final KubernetesSchemas SCHEMAS = new KubernetesSchemas();

    private static final Map<String, Object> EVERYTHING = Map.of(
            "ingress.enabled", true,
            "gatewayApi.enabled", true,
            "gatewayApi.parentRefs[0].name", "entrance",
            "monitoring.serviceMonitor", true,
            "network.trustedProxies", "10.0.0.0/8");

    @ParameterizedTest
    @ValueSource(strings = {"lovebank", "lovebank-data"})
    void helmFindsNothingToSay(String chart) {
        LintResult result =
                new Helm(Chart.named(chart).folder()).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.matches(".*\\[(WARNING|ERROR)].*"));
    }

    @ParameterizedTest
    @CsvSource({
        "lovebank,values.yaml",
        "lovebank,values-small.yaml",
        "lovebank,values-clustered.yaml",
        "lovebank-data,values.yaml"
    })
    void everyObjectOfEveryProfileFitsTheSchemaOfItsKind(String chart, String values) {
        List<JsonNode> objects = Chart.named(chart).render(values, Map.of());

        assertThat(objects).hasSizeGreaterThan(8);
        assertThat(complaints(objects)).isEmpty();
    }

    @Test
    void whatCanBeSwitchedOnFitsAsWell() {
        // given
        Map<String, Object> settings = new HashMap<>(EVERYTHING);
        settings.put("monitoring.rules", Chart.ROOT.resolve("deploy/observability/alerts.yml"));

        // when
        List<JsonNode> objects = Chart.SUITE.render("values-clustered.yaml", settings);
        List<JsonNode> backups = Chart.DATA.render(
                "values.yaml",
                Map.of("postgresql.backup.enabled", true, "postgresql.backup.volumeSnapshotClass", "snapshots"));

        // then
        assertThat(new Rendered(objects).the("PrometheusRule", "lovebank").at("/spec/groups"))
                .isNotEmpty();
        assertThat(kinds(objects)).contains("Ingress", "HTTPRoute", "ServiceMonitor", "PrometheusRule");
        assertThat(kinds(backups)).contains("ScheduledBackup", "Cluster", "Kafka", "KafkaNodePool", "KafkaTopic");
        assertThat(complaints(objects)).isEmpty();
        assertThat(complaints(backups)).isEmpty();
    }

    @Test
    void aMisspeltFieldAndAWrongWordAreSeen() {
        // given
        JsonNode deployment = Chart.SUITE.render("values-small.yaml", Map.of()).stream()
                .filter(object -> object.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ObjectNode container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");

        // when
        container.set("readynessProbe", container.remove("readinessProbe"));
        ((ObjectNode) deployment.path("spec")).put("replicas", "two").remove("selector");

        // then
        assertThat(complaints(List.of(deployment)))
                .anyMatch(complaint -> complaint.contains("readynessProbe"))
                .anyMatch(complaint -> complaint.contains("replicas"))
                .anyMatch(complaint -> complaint.contains("selector"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "defaults.replicas | zero | at '/defaults/replicas': got string, want integer",
                "publicUrl | lovebank.example.org | at '/publicUrl': 'lovebank.example.org' does not match pattern",
                "houses.task.replica | 3 | at '/houses/task': additional properties 'replica' not allowed",
                "houses.task.port | 70000 | at '/houses/task/port': maximum: got 70,000, want 65,535",
                "defaults.env.LOVEBANK_MASTER_KEY | abc | invalid propertyName 'LOVEBANK_MASTER_KEY'",
                "drain.graceSeconds | 30 | a pod would be killed while requests are under way",
                "houses.task.autoscaling.maxReplicas | 1 | autoscaling.maxReplicas is less than minReplicas"
            })
    void nonsenseIsRefusedWithItsPlace(String setting, String value, String sentence) {
        assertThatThrownBy(() -> Chart.SUITE.render("values-clustered.yaml", Map.of(setting, value)))
                .hasMessageContaining(sentence);
    }

    @Test
    void dataThatCouldNeverBeWrittenAreRefused() {
        assertThatThrownBy(() -> Chart.DATA.render("values.yaml", Map.of("postgresql.synchronous", 3)))
                .hasMessageContaining("no deposit could ever be acknowledged");
        assertThatThrownBy(() -> Chart.DATA.render("values.yaml", Map.of("kafka.replica", 3)))
                .hasMessageContaining("at '/kafka': additional properties 'replica' not allowed");
    }

    private static List<String> complaints(List<JsonNode> objects) {
        return objects.stream()
                .flatMap(object -> SCHEMAS.complaints(object).stream())
                .toList();
    }

    private static Set<String> kinds(List<JsonNode> objects) {
        return objects.stream()
                .map(object -> object.path("kind").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
