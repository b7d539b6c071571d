package org.lovebank.timebank.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The accounts. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** A volunteer's account, if the registry has registered them. */
    public Optional<Account> ofVolunteer(UUID volunteer) {
        return ofOwner(volunteer).filter(account -> account.ownerType() == OwnerType.VOLUNTEER);
    }

    /** The account of a volunteer, a team or an organisation, if the registry has told of them. */
    public Optional<Account> ofOwner(UUID owner) {
        return findByIdOptional(Account.idOf(owner));
    }

    /** Locked, so that what one asks of an account is asked one after the other. */
    public Optional<Account> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Account> in(List<AreaPath> areas, UUID after, int limit) {
        if (areas.isEmpty()) {
            return List.of();
        }
        String[] paths = areas.stream().map(AreaPath::value).toArray(String[]::new);
        String[] below = areas.stream().map(area -> area.value() + ".%").toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Account> found = getEntityManager()
                .createNativeQuery("""
                        select * from account
                         where id > :after and (area_path = any (:paths) or area_path like any (:below))
                         order by id limit :limit""", Account.class)
                .setParameter("after", after)
                .setParameter("paths", paths)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }

    long nextPassbookNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('passbook_no')", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
