package org.lovebank.task.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.conversion.ConversionRefusal.NoServiceToOrder;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.note.Note;
import org.lovebank.task.note.Pen;
import org.lovebank.task.order.PlaceOrder;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.Origin;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** A dispatcher makes an issued order of a wish that hangs; a claim at the same moment wins or loses as a whole. */
@ApplicationScoped
class ConvertWish {

    private final WishRepository wishes;
    private final PlaceOrder placeOrder;
    private final Pen pen;
    private final TellWish tellWish;
    private final Clock clock;

    ConvertWish(WishRepository wishes, PlaceOrder placeOrder, Pen pen, TellWish tellWish, Clock clock) {
        this.wishes = wishes;
        this.placeOrder = placeOrder;
        this.pen = pen;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional
    ConversionView by(Caller caller, UUID wishId, ConversionRequest asked) {
        Instant now = clock.instant();
        Wish wish = wishes.findForChange(caller, wishId);
        wish.people().mustBeReviewable(wishId, caller);
        WishLine need = wish.needToClaim(null);
        if (need.kind() != LineKind.SERVICE) {
            throw new Refused(new NoServiceToOrder(wishId));
        }
        UUID order = placeOrder.from(draft(wish, need, asked, caller.id()), now).id();
        wish.life().ordered(wishId, order, now);
        tellWish.changed(wish);
        return ConversionView.of(wishId, wish.life().state(), order);
    }

    private OrderDraft draft(Wish wish, WishLine need, ConversionRequest asked, UUID dispatcher) {
        Note note = wish.note();
        return new OrderDraft(
                Origin.WISH,
                wish.id(),
                new Parties(
                        wish.people().wall().value(),
                        wish.people().postedBy(),
                        wish.people().beneficiaryId()),
                errand(note, need, asked),
                new Conditions(
                        false,
                        need.contactWithMinors(),
                        need.qualificationKind().orElse(null),
                        need.language().orElse(null),
                        null,
                        null,
                        null),
                FundingSource.NONE,
                pen.privateText(note, wish.id()),
                pen.address(note, wish.id()),
                pen.contactPhone(note, wish.id()),
                dispatcher);
    }

    private static Errand errand(Note note, WishLine need, ConversionRequest asked) {
        return new Errand(
                need.category().name(),
                null,
                note.title(),
                need.description(),
                note.place(),
                asked.from() == null ? note.window().from() : asked.from(),
                asked.to() == null ? note.window().to() : asked.to(),
                need.minutes(),
                asked.headcount() == null ? 1 : asked.headcount(),
                asked.dispatchMode() == null ? DispatchMode.MIXED : asked.dispatchMode(),
                Urgency.NORMAL,
                asked.actionLine(),
                asked.campaignCode());
    }
}
