package org.lovebank.timebank.hold.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The orders that saved time pays for. */
@ApplicationScoped
public class FundedOrderRepository implements PanacheRepositoryBase<FundedOrder, UUID> {

    /** The order, noted if it is new. Its row makes all that happens to an order's payers wait for each other. */
    public FundedOrder findForChange(UUID order) {
        getEntityManager()
                .createNativeQuery("insert into funded_order (order_id, missing_minutes, version) values (:id, 0, 1)"
                        + " on conflict do nothing")
                .setParameter("id", order)
                .executeUpdate();
        return findByIdOptional(order, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
