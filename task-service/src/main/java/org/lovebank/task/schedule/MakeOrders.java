package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementFacts;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.agreement.text.Circumstance;
import org.lovebank.task.agreement.text.Schedule;
import org.lovebank.task.agreement.text.ServiceContent;
import org.lovebank.task.agreement.text.Turns;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.PlaceOrder;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.Origin;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.policy.AgreementPolicy.AgreementRule;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.window.Window;

/** Makes the orders of one agreement for the days ahead, each day once. */
@ApplicationScoped
class MakeOrders {

    private static final String TITLE = "结对帮扶";
    private static final int LONGEST = 500;

    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final OccurrenceRepository occurrences;
    private final PlaceOrder placeOrder;
    private final Policies policies;

    MakeOrders(
            AgreementRepository agreements,
            FindAgreement findAgreement,
            OccurrenceRepository occurrences,
            PlaceOrder placeOrder,
            Policies policies) {
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.occurrences = occurrences;
        this.placeOrder = placeOrder;
        this.policies = policies;
    }

    /** How many were made; the agreement is held, so that two jobs do not make the same. */
    @Transactional
    int of(UUID agreementId, Instant now) {
        Agreement agreement = agreements.heldForChange(agreementId).orElseThrow();
        AgreementFacts facts = agreement.facts();
        if (facts.state() != AgreementState.ACTIVE) {
            return 0;
        }
        AgreementRule rule = policies.content(AgreementRule.class, facts.area(), now);
        LocalDate horizon = LocalDate.ofInstant(now, Time.DAYS).plusDays(rule.ordersAheadDays());
        if (facts.scheduledToOn() != null && !facts.scheduledToOn().isBefore(horizon)) {
            return 0;
        }
        List<UUID> serving = findAgreement.serving(agreement);
        int made = serving.isEmpty() ? 0 : each(facts, findAgreement.wording(agreement), serving, horizon, now);
        agreement.scheduledTo(horizon);
        agreements.keep(agreement);
        return made;
    }

    private int each(AgreementFacts facts, AgreementText text, List<UUID> serving, LocalDate horizon, Instant now) {
        Schedule schedule = present(text.schedule());
        List<LocalDate> days = schedule.recurrence().days();
        int made = 0;
        for (int turn = 0; turn < days.size(); turn++) {
            LocalDate day = days.get(turn);
            boolean ahead = schedule.on(day).from().isAfter(now) && !day.isAfter(horizon);
            if (ahead && !occurrences.made(facts.id(), day)) {
                List<UUID> volunteers = onTurn(text, serving, turn);
                Order order = placeOrder.from(draft(facts, text, schedule.on(day), volunteers.size()), now);
                occurrences.keep(facts.id(), day, order.id(), volunteers, now);
                made++;
            }
        }
        return made;
    }

    /** All of them, or one after the other. */
    private static List<UUID> onTurn(AgreementText text, List<UUID> serving, int turn) {
        return text.turnsOrInTurn() == Turns.TOGETHER ? serving : List.of(serving.get(turn % serving.size()));
    }

    private static OrderDraft draft(AgreementFacts facts, AgreementText text, Window window, int headcount) {
        UUID beneficiary = present(text.beneficiaryId());
        String words =
                text.contentsOrNone().stream().map(ServiceContent::description).collect(Collectors.joining("；"));
        Errand errand = new Errand(
                text.contentsOrNone().getFirst().categoryCode(),
                null,
                TITLE,
                words.length() <= LONGEST ? words : words.substring(0, LONGEST),
                text.place(),
                window.from(),
                window.to(),
                Math.toIntExact(window.length().toMinutes()),
                headcount,
                DispatchMode.COORDINATED,
                Urgency.NORMAL,
                null,
                null);
        Conditions conditions = new Conditions(
                text.is(Circumstance.HAZARDOUS),
                text.is(Circumstance.CONTACT_WITH_MINORS),
                null,
                null,
                text.riskMeasures(),
                text.insurancePolicyNo(),
                facts.id());
        return new OrderDraft(
                Origin.AGREEMENT,
                facts.id(),
                new Parties(facts.area().value(), beneficiary, beneficiary),
                errand,
                conditions,
                FundingSource.NONE,
                null,
                null,
                null,
                facts.createdBy());
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("what runs is whole");
        }
        return value;
    }
}
