package org.lovebank.gateway.webhook;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;

/** The events that partners may be told of: those that say in which area they happened, so that it can be compared. */
public final class PartnerEvents {

    /** The component that names the area, in the event or in the state that it carries. */
    public static final String AREA = "areaPath";

    /** Their types. */
    public static final Set<String> TYPES = types();

    private PartnerEvents() {}

    private static Set<String> types() {
        Set<String> types = new TreeSet<>();
        EventJson.knownTypes().forEach((type, event) -> {
            if (namesItsArea(event)) {
                types.add(type);
            }
        });
        return Set.copyOf(types);
    }

    private static boolean namesItsArea(Class<? extends DomainEvent> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> isArea(component)
                        || (component.getType().isRecord()
                                && Arrays.stream(component.getType().getRecordComponents())
                                        .anyMatch(PartnerEvents::isArea)));
    }

    private static boolean isArea(RecordComponent component) {
        return component.getName().equals(AREA) && component.getType() == String.class;
    }
}
