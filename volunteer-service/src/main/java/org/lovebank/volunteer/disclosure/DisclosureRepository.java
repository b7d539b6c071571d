package org.lovebank.volunteer.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DisclosureRepository implements PanacheRepositoryBase<Disclosure, UUID> {

    List<Disclosure> newestOf(UUID personId, int limit) {
        return find("personId = ?1 order by id desc", personId)
                .page(Page.ofSize(limit))
                .list();
    }

    List<Disclosure> of(UUID personId, UUID after, int limit) {
        return find("personId = ?1 and id > ?2 order by id", personId, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
