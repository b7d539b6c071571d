package org.lovebank.gateway.webhook;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;

/**
 * The events that partners may be told of: those that say in which area they happened, so that it can be compared, and
 * one about their own webhooks.
 */
public final class PartnerEvents {

    /** The component that names the area, in the event or in the state that it carries. */
    public static final String AREA = "areaPath";

    /** Their types. */
    public static final Set<String> TYPES = types();

    /** Of this a client's other webhooks are told: one of its own is told nothing more. */
    public static final String WEBHOOK_DISABLED = "gw.webhook.disabled.v1";

    private PartnerEvents() {}

    /** Whether a webhook may ask for this type. */
    public static boolean areTold(String type) {
        return TYPES.contains(type) || type.equals(WEBHOOK_DISABLED);
    }

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
