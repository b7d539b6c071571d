package org.lovebank.timebank.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.stack.proof.Finding;
import org.lovebank.stack.proof.TrustedKeys;
import org.lovebank.stack.proof.VerifyFromOutside;
import org.lovebank.stack.proof.WalkReport;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.Seals;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.checkpoint.Checkpoint;
import org.lovebank.timebank.ledger.checkpoint.SealLedger;

/** What an outsider gets to believe the ledger, over the public API alone. */
@QuarkusTest
@TheHouse
class ProofTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry registry;
    private final SealLedger sealLedger;
    private final VerificationJob job;
    private final Instance<LogSource> logs;
    private final DataSource database;
    private final Visitor auditor = Visitor.staff(Roles.AUDITOR, "cn");
    private UUID record = UUID.randomUUID();
    private Visitor holder = Visitor.holder(UUID.randomUUID());
    private Checkpoint seal = new Checkpoint(0, java.time.Instant.EPOCH, List.of(), "", "", "", "");

    ProofTest(
            Registry registry,
            SealLedger sealLedger,
            VerificationJob job,
            @Any Instance<LogSource> logs,
            DataSource database) {
        this.registry = registry;
        this.sealLedger = sealLedger;
        this.job = job;
        this.logs = logs;
        this.database = database;
    }

    @BeforeEach
    void aSealedDeposit() {
        UUID person = registry.registersVolunteer("cn.xigu");
        holder = Visitor.holder(person);
        record = registry.finalises(person, 90);
        seal = sealLedger.now().orElseThrow();
    }

    @Test
    void anOutsiderRecomputesTheExportedLedger() throws IOException {
        // given
        JsonNode keys =
                JSON.readTree(holder.gets("/ledger/checkpoint-keys").extract().asString());
        String kept = holder.gets("/ledger/checkpoints/latest").extract().asString();
        // when
        String export = export("");
        WalkReport report = new VerifyFromOutside(TrustedKeys.of(keys), List.of(kept))
                .export(new BufferedReader(new StringReader(export)));
        // then
        assertThat(report).isEqualTo(new WalkReport(true, seal.rows(), 0, seal.no(), 1, List.of()));
        assertThat(export).contains(record.toString()).doesNotContain("李**", "修理水龙头", "22街区");
    }

    @Test
    void aChangedLineOfTheExportIsNamed() throws IOException {
        // given
        String export = export("");
        JsonNode row = JSON.readTree(export.lines()
                .filter(line -> line.contains(record.toString()))
                .findFirst()
                .orElseThrow());
        // when
        WalkReport report = new VerifyFromOutside(TrustedKeys.ofSeed(Seals.SEED), List.of())
                .export(new BufferedReader(new StringReader(export.replaceFirst(
                        "\"amount\":90,(\"refId\":null,\"factId\":\"" + record + ")", "\"amount\":91,$1"))));
        // then
        assertThat(report.findings())
                .contains(new Finding(
                        "HASH_DIFFERS",
                        row.get("lane").asInt(),
                        row.get("sequence").asLong(),
                        null));
    }

    @Test
    void anExportThatWasCutOffIsSeenAndTakenUpWhereItEnded() throws IOException {
        // given
        List<String> whole = export("").lines().toList();
        int cut = whole.size() / 2;
        String half = String.join("\n", whole.subList(0, cut));
        String position = JSON.readTree(whole.get(cut - 1)).path("position").asText("0:0:0");
        // when
        List<String> rest = export("?from=" + position).lines().toList();
        WalkReport cutOff = new VerifyFromOutside(TrustedKeys.ofSeed(Seals.SEED), List.of())
                .export(new BufferedReader(new StringReader(half)));
        // then
        assertThat(cutOff.findings()).contains(new Finding("EXPORT_CUT_OFF", null, null, null));
        assertThat(rest.subList(1, rest.size() - 1)).isEqualTo(whole.subList(cut, whole.size() - 1));
    }

    @Test
    void onlyAnAuditorOfAllBranchesReadsTheWholeLedger() {
        // when / then
        holder.gets("/ledger/export").statusCode(403);
        Visitor.staff(Roles.BANK_COUNCIL, "cn").gets("/ledger/export").statusCode(403);
        Visitor.staff(Roles.AUDITOR, "cn.xigu")
                .gets("/ledger/export")
                .statusCode(403)
                .body("code", equalTo("WHOLE_LEDGER_ONLY"));
        auditor.gets("/ledger/export?from=1:2").statusCode(422).body("code", equalTo("NO_SUCH_POSITION"));
        auditor.gets("/ledger/export?from=999999:0:0").statusCode(422).body("code", equalTo("NO_SUCH_POSITION"));
    }

    @Test
    void everybodyMayKeepCheckpointsAndKeys() {
        // when / then
        holder.gets("/ledger/checkpoints/" + seal.no())
                .statusCode(200)
                .body("root", equalTo(seal.root()))
                .body("previousRoot", equalTo(seal.previousRoot()));
        holder.gets("/ledger/checkpoints?limit=1").body("items", hasSize(1)).body("items[0].no", equalTo(1));
        holder.gets("/ledger/checkpoints/999999").statusCode(404).body("code", equalTo("CHECKPOINT_NOT_FOUND"));
        holder.gets("/ledger/checkpoint-keys")
                .body("[0].id", equalTo(seal.keyId()))
                .body("[0].signsNow", equalTo(true))
                .body("[0].algorithm", equalTo("Ed25519"));
    }

    @Test
    void theSealsTravelAsALogOfTheirOwn() throws SQLException {
        // given
        LogSource log = logs.stream()
                .filter(source -> source.name().equals("timebank-checkpoints"))
                .findFirst()
                .orElseThrow();
        // when
        try (Connection connection = database.getConnection()) {
            List<LogRecord> records = log.read(connection, 0, seal.no() - 1, 10);
            // then
            assertThat(log.heads(connection)).containsExactly(seal.no());
            assertThat(log.topic()).isEqualTo("lovebank.timebank.checkpoints.v1");
            assertThat(log.retention()).contains(java.time.Duration.ofDays(400));
            assertThat(records).hasSize(1);
            assertThat(records.getFirst().type()).isEqualTo("tb.checkpoint.made.v1");
            assertThat(records.getFirst().data()).contains(seal.root(), seal.signature());
        }
    }

    @Test
    void theLedgerIsVerifiedFromACheckpointOn() {
        // given
        registry.finalises(registry.registersVolunteer("cn"), 30);
        // when / then
        auditor.gets("/ledger/verification?fromCheckpoint=" + seal.no())
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("rows", equalTo(2))
                .body("checkpoints.lastGood", equalTo((int) seal.no()))
                .body("firstBad", nullValue());
        auditor.gets("/ledger/verification").body("ok", equalTo(true)).body("rows", greaterThan(2));
        auditor.gets("/ledger/verification?fromCheckpoint=999999").statusCode(404);
        auditor.gets("/ledger/verification?fromCheckpoint=-1").statusCode(400);
    }

    @Test
    void aVerificationRunsAsAJobAndKeepsItsResult() {
        // given
        String key = UUID.randomUUID().toString();
        var asked = auditor.posts("/ledger/verifications", key, Map.of("fromCheckpoint", 0))
                .statusCode(202)
                .body("state", equalTo("WAITING"));
        String id = asked.extract().path("id");
        asked.header("Location", endsWith("/api/v1/ledger/verifications/" + id));
        // when
        job.run();
        // then
        auditor.gets("/ledger/verifications/" + id)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("ok", equalTo(true))
                .body("result.rows", greaterThan(1))
                .body("result.checks.name", org.hamcrest.Matchers.hasItem("C12"));
        auditor.posts("/ledger/verifications", key, Map.of("fromCheckpoint", 0))
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        holder.gets("/ledger/verifications/" + id).statusCode(403);
        holder.posts("/ledger/verifications", Map.of()).statusCode(403);
        auditor.postsWithoutKey("/ledger/verifications", Map.of()).statusCode(400);
        auditor.posts("/ledger/verifications", Map.of("fromCheckpoint", 999_999))
                .statusCode(404)
                .body("detail", containsString("检查点"));
        auditor.gets("/ledger/verifications/" + UUID.randomUUID()).statusCode(404);
    }

    private String export(String query) {
        return auditor.gets("/ledger/export" + query)
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }
}
