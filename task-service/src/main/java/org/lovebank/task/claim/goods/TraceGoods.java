package org.lovebank.task.claim.goods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.claim.goods.GoodsRefusal.GoodsTextNotPublishable;
import org.lovebank.task.claim.goods.GoodsRefusal.GoodsUnderWay;
import org.lovebank.task.claim.goods.GoodsRefusal.NoSuchGoods;
import org.lovebank.task.claim.goods.GoodsRefusal.NotTheGiversStep;
import org.lovebank.task.claim.goods.GoodsRefusal.NothingToPledge;
import org.lovebank.task.claim.goods.GoodsRepository.GoodsClaim;
import org.lovebank.task.screening.PublicText;

/** Writes down what is promised and where it is; the claim asks here before it is given back or called delivered. */
@ApplicationScoped
public class TraceGoods {

    private static final String HELD = "HELD";
    private static final int MOST_ITEMS = 20;

    private final GoodsRepository goods;
    private final Clock clock;

    TraceGoods(GoodsRepository goods, Clock clock) {
        this.goods = goods;
        this.clock = clock;
    }

    @Transactional
    GoodsView pledge(Caller caller, UUID claimId, GoodsRequest asked) {
        Instant now = clock.instant();
        GoodsClaim claim = visible(caller, claimId);
        if (!caller.is(claim.claimantId()) && !claim.ofStation(caller)) {
            throw new Refused(new NoSuchGoods(claimId));
        }
        if (!claim.state().equals(HELD) || goods.of(claimId).size() >= MOST_ITEMS) {
            throw new Refused(new NothingToPledge(claimId, claim.state(), MOST_ITEMS));
        }
        var findings =
                new PublicText().and("#/description", asked.description()).findings();
        if (!findings.isEmpty()) {
            throw new Refused(new GoodsTextNotPublishable(findings));
        }
        GoodsItem item = new GoodsItem(claimId, asked, now);
        goods.keep(item, caller.id(), now);
        return GoodsView.of(item, goods.steps(item.id()));
    }

    @Transactional
    GoodsView step(Caller caller, UUID claimId, UUID itemId, GoodsState to) {
        Instant now = clock.instant();
        GoodsClaim claim = visible(caller, claimId);
        boolean station = claim.ofStation(caller);
        if (!caller.is(claim.claimantId()) && !station) {
            throw new Refused(new NoSuchGoods(itemId));
        }
        GoodsItem item = goods.of(claimId).stream()
                .filter(known -> known.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchGoods(itemId)));
        boolean fromStation = to == GoodsState.DELIVERED && item.state() == GoodsState.CHECKED;
        if ((to.stations() || fromStation) && !station) {
            throw new Refused(new NotTheGiversStep(to));
        }
        item.move(to, now);
        goods.keep(item, caller.id(), now);
        return GoodsView.of(item, goods.steps(itemId));
    }

    @Transactional
    List<GoodsView> read(Caller caller, UUID claimId) {
        visible(caller, claimId);
        return goods.of(claimId).stream()
                .map(item -> GoodsView.of(item, goods.steps(item.id())))
                .toList();
    }

    /** Refuses when something is with the post or a station. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustNotBeUnderWay(UUID claimId) {
        int items = underWay(claimId);
        if (items > 0) {
            throw new Refused(new GoodsUnderWay(claimId, items));
        }
    }

    /** How many things are with the post or a station. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int underWay(UUID claimId) {
        return (int) goods.of(claimId).stream()
                .filter(item -> item.state().underWay())
                .count();
    }

    /** The claim is delivered: whatever was promised or checked arrived; what is not checked yet cannot have. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delivered(UUID claimId, UUID by, Instant now) {
        for (GoodsItem item : goods.of(claimId)) {
            switch (item.state()) {
                case PLEDGED, CHECKED -> {
                    item.move(GoodsState.DELIVERED, now);
                    goods.keep(item, by, now);
                }
                case SENT, RECEIVED -> throw new Refused(new GoodsUnderWay(claimId, underWay(claimId)));
                case DELIVERED, RETURNED -> {
                    // is where it belongs
                }
            }
        }
    }

    private GoodsClaim visible(Caller caller, UUID claimId) {
        return goods.claimForChange(claimId)
                .filter(claim -> claim.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchGoods(claimId)));
    }
}
