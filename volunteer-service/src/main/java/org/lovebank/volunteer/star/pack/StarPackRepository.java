package org.lovebank.volunteer.star.pack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class StarPackRepository implements PanacheRepositoryBase<StarPack, String> {

    private static final int MOST = 100;

    List<StarPack> known() {
        return find("order by code").page(0, MOST).list();
    }
}
