package org.lovebank.timebank.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.ErasureAsked;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** A holder goes: what is set aside holds it back, words go, and the books balance with a bare account. */
@QuarkusTest
@TheHouse
class ErasureTest {

    private static final String PLACE = "cn.xigu.fulilu";

    private final Registry registry;
    private final Desk desk;

    ErasureTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @Test
    void whatIsSetAsideIsAnsweredUnderTheQuestion() {
        // given
        UUID holder = registry.registersVolunteer(PLACE);
        registry.finalises(holder, 120);
        Visitor visitor = Visitor.holder(holder);
        String hold = visitor.posts(
                        "/holds",
                        Map.of("accountId", Desk.accountOf(holder), "orderId", UUID.randomUUID(), "minutes", 60))
                .statusCode(201)
                .extract()
                .path("id");
        UUID request = UUID.randomUUID();
        // when
        registry.tells(new ErasureAsked(request, 1, holder, Registry.SERVED_FROM));
        visitor.posts("/holds/" + hold + "/release", Map.of()).statusCode(200);
        registry.tells(new ErasureAsked(request, 2, holder, Registry.SERVED_FROM));
        // then
        assertThat(answer(request, 1, "[\"HOLD_OPEN\"]")).isEqualTo(1);
        assertThat(answer(request, 2, "[]")).isEqualTo(1);
    }

    @Test
    void theWordsGoTheBooksStaySoundAndNobodySpendsForTheOneWhoIsGone() {
        // given
        UUID holder = registry.registersVolunteer(PLACE);
        registry.finalises(holder, 120);
        Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn.xigu");
        String account = "/accounts/" + Desk.accountOf(holder);
        // when
        registry.changesStatus(holder, 8, "ERASED");
        registry.tells(new PersonErased(holder, 9, Instant.EPOCH));
        // then
        assertThat(desk.count("""
                select count(*) from deposit where volunteer_id = ?
                   and (place, content, witness) = ('***', '***', '***')""", holder)).isEqualTo(1);
        assertThat(desk.count("select count(*) from holder_age where owner_id = ? and age_band <> 'UNKNOWN'", holder))
                .isZero();
        teller.gets(account).body("availableMinutes", equalTo(120)).body("status", equalTo("FROZEN"));
        teller.gets(account + "/passbook").statusCode(200).body("items[0].content", equalTo("***"));
        desk.booksMustBeSound();
    }

    private long answer(UUID request, int question, String obligations) {
        return desk.count("""
                select count(*) from event_log where type = 'tb.erasure.answered.v1' and subject = ?
                   and version = ? and (data -> 'obligations')::jsonb = ?::jsonb""", request, question, obligations);
    }
}
