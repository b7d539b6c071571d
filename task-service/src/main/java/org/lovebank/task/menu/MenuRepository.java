package org.lovebank.task.menu;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.menu.MenuRefusal.NoSuchMenuItem;
import org.lovebank.task.menu.MenuRefusal.NotOnOffer;

/** The shelf of menu items. */
@ApplicationScoped
public class MenuRepository implements PanacheRepositoryBase<MenuItem, UUID> {

    private static final int MOST = 1000;

    /** The item, held so that its quota is counted by one at a time; refused when it is not offered there. */
    public MenuItem orderable(UUID id, AreaPath place) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(item -> item.orderableAt(place))
                .orElseThrow(() -> new Refused(new NotOnOffer(id)));
    }

    MenuItem findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refused(new NoSuchMenuItem(id)));
    }

    /** What is offered at a place: there and wherever it lies within. */
    List<MenuItem> offeredAt(AreaPath place) {
        return find("offered and areaPath in ?1 order by categoryCode, id", around(place))
                .page(0, MOST)
                .list();
    }

    private static List<String> around(AreaPath place) {
        List<String> paths = new ArrayList<>();
        String path = place.value();
        paths.add(path);
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            paths.add(path.substring(0, dot));
        }
        return paths;
    }
}
