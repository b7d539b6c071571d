package org.lovebank.task.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.menu.MenuRefusal.WrongParent;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.note.NoteRefusal.UnknownCategory;
import org.lovebank.task.note.NoteRefusal.UnknownWall;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;

/** An organisation or a community puts something on the menu, changes it, takes it off. */
@ApplicationScoped
class WriteMenu {

    private final MenuRepository items;
    private final PlaceRepository places;
    private final Clock clock;

    WriteMenu(MenuRepository items, PlaceRepository places, Clock clock) {
        this.items = items;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    MenuItemView offer(Caller caller, MenuItemRequest asked) {
        MenuItem item = new MenuItem(asked, caller, clock.instant());
        mustBeRight(asked);
        if (!places.knows(new AreaPath(asked.areaPath()))) {
            throw new Refused(new UnknownWall(asked.areaPath()));
        }
        items.persistAndFlush(item);
        return MenuItemView.of(item, List.of());
    }

    @Transactional
    MenuItemView reword(Caller caller, UUID id, @Nullable String ifMatch, MenuItemRequest asked) {
        MenuItem item = items.findForChange(id);
        item.mustBeIn(caller);
        new Version(item.version()).mustMatch(ifMatch);
        item.reword(asked, caller, clock.instant());
        mustBeRight(asked);
        items.persistAndFlush(item);
        return MenuItemView.of(item, List.of());
    }

    @Transactional
    MenuItemView withdraw(Caller caller, UUID id) {
        MenuItem item = items.findForChange(id);
        item.withdraw(caller, clock.instant());
        items.persistAndFlush(item);
        return MenuItemView.of(item, List.of());
    }

    private void mustBeRight(MenuItemRequest asked) {
        if (ServiceCategory.find(asked.categoryCode()).isEmpty()) {
            throw new Refused(new UnknownCategory("#/categoryCode", asked.categoryCode()));
        }
        List<Finding> findings = new PublicText()
                .and("#/title", asked.title())
                .and("#/description", asked.description())
                .findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
        UUID parent = asked.parentId();
        if (parent != null && !mayHaveBelow(parent, asked.categoryCode())) {
            throw new Refused(new WrongParent(parent));
        }
    }

    private boolean mayHaveBelow(UUID parent, String category) {
        return items.findByIdOptional(parent)
                .filter(above -> above.parentId().isEmpty())
                .filter(above -> above.categoryCode().equals(category))
                .isPresent();
    }
}
