package org.lovebank.task.claim.goods;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.task.claim.goods.GoodsView.StepView;

/** The shelf of goods, with every step that they took; a step is never taken back. */
@ApplicationScoped
class GoodsRepository implements PanacheRepositoryBase<GoodsItem, UUID> {

    private static final int MOST = 20;

    /** The claim behind some goods: who gives, who receives, where. */
    record GoodsClaim(UUID claimantId, UUID beneficiaryId, UUID postedBy, AreaPath wall, String state) {

        boolean ofStation(Caller caller) {
            return caller.holdsIn(wall, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER);
        }

        boolean visibleTo(Caller caller) {
            return caller.is(claimantId) || caller.is(beneficiaryId) || caller.is(postedBy) || ofStation(caller);
        }
    }

    /** The claim of goods, held against every other change until the transaction ends. */
    Optional<GoodsClaim> claimForChange(UUID claimId) {
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select c.claimant_id, w.beneficiary_id, w.posted_by, w.wall_area_path, c.state"
                                + " from claim c join wish w on w.id = c.wish_id"
                                + " where c.id = :id and c.kind = 'GOODS' for update of c",
                        Tuple.class)
                .setParameter("id", claimId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new GoodsClaim(
                        row.get("claimant_id", UUID.class),
                        row.get("beneficiary_id", UUID.class),
                        row.get("posted_by", UUID.class),
                        new AreaPath(row.get("wall_area_path", String.class)),
                        row.get("state", String.class)));
    }

    List<GoodsItem> of(UUID claimId) {
        return find("claimId = ?1 order by id", claimId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, MOST)
                .list();
    }

    /** Keeps the thing and writes the step down that it took. */
    void keep(GoodsItem item, UUID by, Instant now) {
        persistAndFlush(item);
        getEntityManager()
                .createNativeQuery("insert into goods_step (id, item_id, state, taken_by, taken_at)"
                        + " values (:id, :item, :state, :by, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("item", item.id())
                .setParameter("state", item.state().name())
                .setParameter("by", by)
                .setParameter("at", now)
                .executeUpdate();
    }

    /** The steps of a thing, in order. */
    List<StepView> steps(UUID itemId) {
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select state, taken_at from goods_step where item_id = :item order by id", Tuple.class)
                .setParameter("item", itemId)
                .getResultList();
        return rows.stream()
                .map(row -> new StepView(
                        GoodsState.valueOf(row.get("state", String.class)), row.get("taken_at", Instant.class)))
                .toList();
    }
}
