package org.lovebank.task.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.Intake;
import org.lovebank.task.intake.fate.IntakeRefusal.OutcomeIncomplete;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.order.PlaceOrder;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.order.form.Origin;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Urgency;

/** Makes an order of a matter, in its area and for whom it concerns. */
@ApplicationScoped
class OrderMatter {

    private final PlaceOrder placeOrder;

    OrderMatter(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    UUID of(Caller caller, Intake intake, OrderRequest asked, Instant now) {
        UUID named = asked.beneficiaryId();
        UUID beneficiary =
                named == null ? TriageIntake.concerned(intake.reporter().beneficiaryId(), Outcome.ORDER) : named;
        OrderDraft draft = new OrderDraft(
                Origin.INTAKE,
                intake.id(),
                new Parties(intake.matter().area().value(), caller.id(), beneficiary),
                errand(intake, asked),
                conditions(asked),
                asked.fundingSource() == null ? FundingSource.NONE : asked.fundingSource(),
                asked.privateText(),
                asked.address(),
                asked.contactPhone(),
                null);
        return placeOrder.from(draft, now).id();
    }

    private static Errand errand(Intake intake, OrderRequest asked) {
        String category = asked.categoryCode() == null ? intake.matter().categoryCode() : asked.categoryCode();
        String title = asked.title();
        boolean urgent = asked.urgency() == null ? intake.matter().urgent() : asked.urgency() == Urgency.URGENT;
        return new Errand(
                needed(category, "categoryCode"),
                asked.menuItemId(),
                needed(title, "title"),
                asked.description(),
                asked.place(),
                asked.from(),
                asked.to(),
                needed(asked.durationMinutes(), "durationMinutes"),
                asked.headcount() == null ? 1 : asked.headcount(),
                asked.dispatchMode() == null ? DispatchMode.MIXED : asked.dispatchMode(),
                urgent ? Urgency.URGENT : Urgency.NORMAL,
                asked.actionLine(),
                asked.campaignCode());
    }

    private static Conditions conditions(OrderRequest asked) {
        return new Conditions(
                Boolean.TRUE.equals(asked.hazardous()),
                Boolean.TRUE.equals(asked.contactWithMinors()),
                asked.qualificationKind(),
                asked.language(),
                asked.riskStatement(),
                asked.insurancePolicyNo(),
                null);
    }

    private static <T> T needed(@Nullable T part, String name) {
        if (part == null) {
            throw new Refused(new OutcomeIncomplete(Outcome.ORDER, name));
        }
        return part;
    }
}
