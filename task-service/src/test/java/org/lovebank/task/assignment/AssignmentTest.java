package org.lovebank.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.evidence.CheckPoint;
import org.lovebank.task.evidence.EvidenceGrade;
import org.lovebank.task.evidence.MaskedName;
import org.lovebank.task.evidence.Method;
import org.lovebank.task.evidence.Served;
import org.lovebank.task.evidence.Witness;
import org.lovebank.task.evidence.WitnessMethod;
import org.lovebank.task.policy.PolicyContent.Confirmation;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.promise.Promise;
import org.lovebank.task.promise.Via;
import org.lovebank.task.window.Window;

class AssignmentTest {

    private static final Instant TEN = Instant.parse("2040-03-05T02:00:00Z");
    private static final UUID REN = UUID.randomUUID();
    private static final UUID LIN = UUID.randomUUID();
    private static final UUID NEIGHBOUR = UUID.randomUUID();
    private static final AreaPath WALL = new AreaPath("cn.xigu.fulilu.jiequ22");
    private static final EvidenceGrades GRADES = new EvidenceGrades(3, 2, 1);

    @ParameterizedTest
    @CsvSource({"APP,SIGNED,A", "APP,PAPER,A", "PAPER,SIGNED,B", "PHONE,SIGNED,B", "PAPER,PAPER,C"})
    void evidenceIsAsGoodAsItsIndependentSignals(Method method, WitnessMethod witness, EvidenceGrade grade) {
        // given
        Assignment assignment = checkedOut(method);

        // when
        assignment.witness(seen(NEIGHBOUR, witness), GRADES, TEN);

        // then
        assertThat(assignment.attendance().grade()).isEqualTo(grade);
    }

    @Test
    void timesThatAreOnlyHalfLiveAreNotLive() {
        // given
        Assignment assignment = accepted();
        assignment.checkIn(new CheckPoint(TEN, Method.APP, REN, TEN), TEN);
        assignment.checkOut(new CheckPoint(TEN.plusSeconds(3600), Method.PHONE, NEIGHBOUR, TEN), 0, TEN);

        // when
        assignment.witness(seen(LIN, WitnessMethod.SIGNED), GRADES, TEN);

        // then
        assertThat(assignment.attendance().grade()).isEqualTo(EvidenceGrade.B);
    }

    @ParameterizedTest
    @CsvSource({"3600,0,60", "3659,0,60", "3660,1,60", "60,0,1", "59,0,0", "3600,60,0"})
    void minutesAreWholeMinutesWithoutBreaks(int seconds, int breaks, int minutes) {
        assertThat(Served.between(TEN, TEN.plusSeconds(seconds), breaks).minutes())
                .isEqualTo(minutes);
    }

    @Test
    void whatIsNotAcknowledgedIsABreak() {
        assertThat(Served.between(TEN, TEN.plusSeconds(7500), 5).acknowledged(100))
                .isEqualTo(new Served(TEN, TEN.plusSeconds(7500), 25, 100));
    }

    @Test
    void aVolunteerWhoIsAlsoStaffDoesNotConfirmThemselves() {
        // given
        Assignment assignment = checkedOut(Method.APP);
        assignment.witness(seen(NEIGHBOUR, WitnessMethod.SIGNED), GRADES, TEN);
        Caller ren = caller(REN, Roles.STATION_HEAD);

        // then
        assertThatThrownBy(() -> assignment.confirm(ren, null, null, new Confirmation(true), TEN))
                .hasMessage("CONFIRMER_NOT_INDEPENDENT");
    }

    @Test
    void staffConfirmOnlyWhereThePolicyLetsThem() {
        // given
        Assignment assignment = checkedOut(Method.APP);
        assignment.witness(seen(NEIGHBOUR, WitnessMethod.SIGNED), GRADES, TEN);
        Caller station = caller(UUID.randomUUID(), Roles.STATION_HEAD);

        // then
        assertThatThrownBy(() -> assignment.confirm(station, null, null, new Confirmation(false), TEN))
                .hasMessage("NOT_YOURS_TO_CONFIRM");
        assignment.confirm(station, null, null, new Confirmation(true), TEN);
        assertThat(assignment.state()).isEqualTo(AssignmentState.CONFIRMED);
    }

    @Test
    void whoHasBegunDoesNotWithdraw() {
        // given
        Assignment assignment = accepted();
        assignment.checkIn(new CheckPoint(TEN, Method.APP, REN, TEN), TEN);

        // then
        assertThatThrownBy(() -> assignment.withdraw(REN, new LateWithdrawal(1440), TEN))
                .hasMessage("ASSIGNMENT_NOT_IN_THAT_STATE");
    }

    @Test
    void aNameIsMaskedToItsFirstCharacter() {
        assertThat(MaskedName.of("赵小红").value()).isEqualTo("赵**");
        assertThat(MaskedName.of("赵**").value()).isEqualTo("赵**");
        assertThat(MaskedName.of(" Ann Lee ").value()).isEqualTo("A**");
    }

    private static Assignment accepted() {
        Plan plan = new Plan(
                UUID.randomUUID(),
                LIN,
                LIN,
                WALL,
                ServiceCategory.REPAIR,
                "修台灯",
                "修理台灯",
                "22街区3号楼",
                Window.of(TEN, 60),
                Window.of(TEN, 240));
        return new Assignment(REN, plan, Promise.given(Via.CLAIM, TEN), TEN);
    }

    private static Assignment checkedOut(Method method) {
        Assignment assignment = accepted();
        UUID by = method.onBehalf() ? NEIGHBOUR : REN;
        assignment.checkIn(new CheckPoint(TEN, method, by, TEN), TEN);
        assignment.checkOut(new CheckPoint(TEN.plusSeconds(3600), method, by, TEN), 0, TEN);
        return assignment;
    }

    private static Witness seen(UUID by, WitnessMethod method) {
        return new Witness(by, MaskedName.WITNESS, method, by, TEN);
    }

    private static Caller caller(UUID id, String role) {
        return new Caller(id, "app", Set.of(role), Set.of(), List.of(WALL), List.of());
    }
}
