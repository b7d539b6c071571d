package org.lovebank.volunteer.ability.vetting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.volunteer.ability.Ending;

@ApplicationScoped
public class VettingRepository implements PanacheRepositoryBase<Vetting, UUID> {

    List<Vetting> of(UUID volunteerId, UUID after, int limit) {
        return find("volunteerId = ?1 and id > ?2 order by id", volunteerId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Until when the newest vetting for work with minors holds, if it was clear. */
    public Optional<LocalDate> clearForMinors(UUID volunteerId) {
        return newest(volunteerId).filter(Vetting::isClear).map(Vetting::validUntilOn);
    }

    private Optional<Vetting> newest(UUID volunteerId) {
        return find("volunteerId = ?1 and kind = ?2 order by checkedOn desc, id desc", volunteerId, Vetting.Kind.MINORS)
                .firstResultOptional();
    }

    /** Clear ones that end in this time and that no newer one follows. */
    public List<Ending> endingBetween(LocalDate first, LocalDate last) {
        return find(
                        "from Vetting v where v.clear = true and v.validUntilOn between ?1 and ?2 and not exists (select 1"
                                + " from Vetting n where n.volunteerId = v.volunteerId and n.kind = v.kind"
                                + " and (n.checkedOn > v.checkedOn or (n.checkedOn = v.checkedOn and n.id > v.id)))"
                                + " order by v.validUntilOn, v.id",
                        first,
                        last)
                .stream()
                .map(Vetting::ending)
                .toList();
    }
}
