package org.lovebank.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.chaos.fault.Partner.Told;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.Registrar;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.demo.api.UnexpectedAnswer;
import org.lovebank.stack.house.House;
import org.lovebank.stack.testing.FaultRow;

/** Each house of a real street dies at the moments that hurt most, and everything still counts once. */
class KilledHousesFaultsTest {

    private static final int WAITING = 512;
    private static final String DEPOSITED = "select count(*) from transfer where fact_id = ?";
    private static final String OPENED = "select count(*) from event_log where subject = ?";
    private static final String ACCOUNTS = "select count(*) from account where owner_id = ?";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ArmedStreet street;

    @SuppressWarnings("NullAway.Init")
    private static Partner partner;

    @SuppressWarnings("NullAway.Init")
    private static Api station;

    @SuppressWarnings("NullAway.Init")
    private static UUID account;

    @BeforeAll
    static void aSmallStreet() throws Exception {
        street = ArmedStreet.open(folder.resolve("street"));
        DemoLogin head = street.login(DemoCommunity.STATION_HEAD);
        station = Api.at(street.gateway()).signIn(head.username(), head.password());
        account = accountOf(registered("小桥"));
        partner = Partner.of(street);
    }

    @AfterAll
    static void closeTheStreet() throws Exception {
        street.close();
    }

    @BeforeEach
    void nothingIsArmed() throws Exception {
        street.disarm();
    }

    @AfterEach
    void allPromisesHold() throws Exception {
        street.repair();
        street.allPromisesHold();
    }

    @Test
    @FaultRow(1)
    void fault01ALedgerKilledBeforeItsCommitPostsNothingUntilItIsAskedAgain() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        street.arm(House.TIMEBANK, "BATCH_BEFORE_COMMIT", "halt");

        // when
        Told first = partner.deposits(record, account);
        street.awaitDeath(House.TIMEBANK);

        // then
        assertThat(first.status()).isGreaterThanOrEqualTo(500);
        assertThat(street.count(House.TIMEBANK, DEPOSITED, record)).isZero();
        street.repair();
        Told second = partner.deposits(record, account);
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.again()).isFalse();
        assertThat(street.count(House.TIMEBANK, DEPOSITED, record)).isOne();
    }

    @Test
    @FaultRow(2)
    void fault02ALedgerKilledBetweenCommitAndAnswerHasPostedOnceAndAnswersTheSame() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        street.arm(House.TIMEBANK, "BATCH_AFTER_COMMIT_BEFORE_REPLY", "halt");

        // when
        Told first = partner.deposits(record, account);
        street.awaitDeath(House.TIMEBANK);

        // then
        assertThat(first.status()).isGreaterThanOrEqualTo(500);
        assertThat(street.count(House.TIMEBANK, DEPOSITED, record)).isOne();
        street.repair();
        Told second = partner.deposits(record, account);
        assertThat(second).isEqualTo(partner.deposits(record, account));
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.again()).isTrue();
        assertThat(street.count(House.TIMEBANK, DEPOSITED, record)).isOne();
    }

    @Test
    @FaultRow(3)
    void fault03ALedgerKilledWhileHundredsWaitHasWrittenNoHalfBatch() throws Exception {
        // given a batch that is committed, and the next one that gathers behind it
        List<UUID> records = Stream.generate(UUID::randomUUID).limit(WAITING).toList();
        String ids = String.join(",", records.stream().map(UUID::toString).toList());
        String deposited = "select count(*) from transfer where fact_id::text = any(string_to_array(?, ','))";
        String key = UUID.randomUUID().toString();
        street.arm(House.TIMEBANK, "BATCH_AFTER_COMMIT_BEFORE_REPLY", "wait:6000");
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<Told> first = caller.submit(() -> partner.deposits(key, records, account));
            street.awaitHit(House.TIMEBANK);
            long committed = street.count(House.TIMEBANK, deposited, ids);

            // when
            street.arm(House.TIMEBANK, "BATCH_BALANCED", "halt");
            street.awaitDeath(House.TIMEBANK);

            // then
            assertThat(first.get().status()).isGreaterThanOrEqualTo(500);
            assertThat(committed).isBetween(1L, (long) WAITING - 1);
            assertThat(street.count(House.TIMEBANK, deposited, ids)).isEqualTo(committed);
            street.repair();
            Told second = partner.deposits(key, records, account);
            assertThat(second.status()).as(second.body()).isEqualTo(200);
            JsonNode answer = Api.JSON.readTree(second.body());
            assertThat(answer.path("replayed").asLong()).isEqualTo(committed);
            assertThat(answer.path("posted").asLong()).isEqualTo(WAITING - committed);
            assertThat(street.count(House.TIMEBANK, deposited, ids)).isEqualTo(WAITING);
        }
    }

    @Test
    @FaultRow(4)
    void fault04ARelayKilledBeforeItsCursorMovedSendsTwiceAndIsHeardOnce() throws Exception {
        // given
        String person = submitted("小溪");
        street.arm(House.VOLUNTEER, "RELAY_AFTER_ACK_BEFORE_CURSOR", "halt");

        // when
        acceptedWhileDying(person, House.VOLUNTEER);

        // then
        hasOneAccount(person);
        Patience.until("duplicates", KilledHousesFaultsTest::duplicates, seen -> seen > 0);
    }

    @Test
    @FaultRow(5)
    void fault05ARelayKilledHalfWayThroughASendLeavesNoHole() throws Exception {
        // given several events that wait for one round of the relay
        List<String> people = Stream.of("小湖", "小湾", "小池", "小塘")
                .map(KilledHousesFaultsTest::submitted)
                .toList();
        street.arm(House.VOLUNTEER, "RELAY_AFTER_ACK_BEFORE_CURSOR", "wait:6000");
        accepted(people.get(0));
        street.awaitHit(House.VOLUNTEER);
        accepted(people.get(1));
        accepted(people.get(2));

        // when
        street.arm(House.VOLUNTEER, "RELAY_MID_SEND", "halt");
        acceptedWhileDying(people.get(3), House.VOLUNTEER);

        // then
        people.forEach(KilledHousesFaultsTest::hasOneAccount);
    }

    @Test
    @FaultRow(6)
    void fault06AConsumerKilledAfterItsCommitDoesNothingAgain() throws Exception {
        // given
        String person = submitted("小山");
        street.allPromisesHold();
        street.arm(House.TIMEBANK, "CONSUMER_AFTER_COMMIT_BEFORE_OFFSET", "halt");

        // when
        accepted(person);
        street.awaitDeath(House.TIMEBANK);
        street.repair();

        // then
        hasOneAccount(person);
    }

    @Test
    @FaultRow(7)
    void fault07AConsumerKilledInsideItsTransactionHasDoneNothingAndDoesItAgain() throws Exception {
        // given
        String person = submitted("小石");
        street.allPromisesHold();
        String heard = "select sum(last_seq) from inbox_cursor where source = 'volunteer'";
        long before = street.count(House.TIMEBANK, heard);
        street.arm(House.TIMEBANK, "CONSUMER_IN_TRANSACTION", "halt");

        // when
        accepted(person);
        street.awaitDeath(House.TIMEBANK);

        // then: an account is opened in a transaction of its own, so that hearing again must find it
        assertThat(street.count(House.TIMEBANK, heard)).isEqualTo(before);
        street.repair();
        street.allPromisesHold();
        hasOneAccount(person);
        assertThat(street.count(House.TIMEBANK, heard)).isGreaterThan(before);
        assertThat(street.count(House.TIMEBANK, OPENED, accountOf(person))).isOne();
    }

    @Test
    @FaultRow(8)
    void fault08AGatewayKilledInTheMiddleOfRequestsLeavesNoneUnsettled() throws Exception {
        // given
        List<UUID> records = Stream.generate(UUID::randomUUID).limit(40).toList();
        street.arm(House.GATEWAY, "GATE_AFTER_ANSWER_BEFORE_REPLY", "halt");

        // when
        List<Told> told = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Told>> asked = records.stream()
                    .map(record -> callers.submit(() -> partner.deposits(record, account)))
                    .toList();
            for (Future<Told> answer : asked) {
                told.add(answer.get());
            }
        }
        street.awaitDeath(House.GATEWAY);
        street.repair();

        // then
        assertThat(told).extracting(Told::status).contains(Partner.BROKEN);
        boolean settledBefore = false;
        for (int i = 0; i < records.size(); i++) {
            boolean there = street.count(House.TIMEBANK, DEPOSITED, records.get(i)) == 1;
            assertThat(there || told.get(i).status() != 201).isTrue();
            Told again = partner.deposits(records.get(i), account);
            assertThat(again.status()).as(again.body()).isEqualTo(201);
            assertThat(again.again()).isEqualTo(there);
            assertThat(street.count(House.TIMEBANK, DEPOSITED, records.get(i))).isOne();
            settledBefore |= there && told.get(i).status() == Partner.BROKEN;
        }
        assertThat(settledBefore)
                .as("one caller's change was made, and he did not hear of it")
                .isTrue();
    }

    @Test
    @FaultRow(9)
    void fault09AHouseKilledBetweenChangeAndEventHasNeither() throws Exception {
        // given
        UUID person = UUID.fromString(submitted("小月"));
        street.allPromisesHold();
        String active = "select count(*) from volunteer where id = ? and status = 'ACTIVE'";
        String events = "select count(*) from event_log where subject = ?";
        long told = street.count(House.VOLUNTEER, events, person);
        street.arm(House.VOLUNTEER, "EVENTS_BEFORE_APPEND", "halt");

        // when the caller asks again and again until it is answered
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<?> asking = caller.submit(() -> accepted(person.toString()));
            street.awaitDeath(House.VOLUNTEER);

            // then
            assertThat(street.count(House.VOLUNTEER, active, person)).isZero();
            assertThat(street.count(House.VOLUNTEER, events, person)).isEqualTo(told);
            street.repair();
            asking.get();
            assertThat(street.count(House.VOLUNTEER, active, person)).isOne();
            assertThat(street.count(House.VOLUNTEER, events, person)).isGreaterThan(told);
            hasOneAccount(person.toString());
        }
    }

    /** Somebody becomes a volunteer while a house dies and is started again. */
    private static void acceptedWhileDying(String person, House dying) throws Exception {
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<?> asking = caller.submit(() -> accepted(person));
            street.awaitDeath(dying);
            street.repair();
            asking.get();
        }
    }

    private static void hasOneAccount(String person) {
        accountOf(person);
        assertThat(street.count(House.TIMEBANK, ACCOUNTS, UUID.fromString(person)))
                .isOne();
    }

    private static double duplicates() {
        return street.meter(House.TIMEBANK, "lovebank_inbox_duplicates_total")
                + street.meter(House.TASK, "lovebank_inbox_duplicates_total")
                + street.meter(House.GATEWAY, "lovebank_inbox_duplicates_total");
    }

    private static String registered(String called) {
        String person = submitted(called);
        accepted(person);
        return person;
    }

    private static String submitted(String called) {
        return new Registrar(station)
                .registerOnSite(called, "FEMALE")
                .path("id")
                .asText();
    }

    /** Asks until a house answers; whoever was heard before is told that there is nothing left to accept. */
    private static void accepted(String person) {
        for (int tries = 1; ; tries++) {
            try {
                new Registrar(station).acceptCharter(person, "ONSITE");
                return;
            } catch (UnexpectedAnswer refused) {
                if (tries > 1 && refused.status() == 409) {
                    return;
                }
                if (refused.status() < 500 || tries == 5) {
                    throw refused;
                }
            }
        }
    }

    private static UUID accountOf(String person) {
        return UUID.fromString(Patience.until(
                        "an account is opened",
                        () -> street.word(
                                House.TIMEBANK, "select id from account where owner_id = ?", UUID.fromString(person)),
                        Optional::isPresent)
                .orElseThrow());
    }
}
