package org.lovebank.events.category;

import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of help: the codes that houses exchange. The eight of the love bank (福利路 "梦之家") are the product's top
 * level, beside them stand three that serve nobody in particular; the six helps name the one of the eight that they
 * belong to. How the other documents divide service is in {@link CategoryScheme}.
 */
public enum ServiceCategory {
    REPAIR("FULILU_8", "义务维修", "Repairs", null),
    TUTORING("FULILU_8", "义务家教", "Tutoring", null),
    LEGAL_AID("FULILU_8", "法律援助", "Legal aid", null),
    HEALTH_CARE("FULILU_8", "医疗保健", "Health care", null),
    HARDSHIP_HELP("FULILU_8", "社区帮困", "Help in hardship", null),
    EDUCATION("FULILU_8", "教育服务", "Education", null),
    CULTURE_SPORT("FULILU_8", "文体服务", "Culture and sport", null),
    ENVIRONMENT("FULILU_8", "环保服务", "Environment", null),

    PUBLIC_SAFETY("PUBLIC", "公共安全", "Public safety", null),
    CIVILITY("PUBLIC", "文明倡导", "Civility", null),
    COMMUNITY_AFFAIRS("PUBLIC", "社区治理", "Community affairs", null),

    MEAL_HELP("SIX_HELPS", "助餐", "Help with meals", HARDSHIP_HELP),
    BATH_HELP("SIX_HELPS", "助浴", "Help with bathing", HARDSHIP_HELP),
    CLEANING_HELP("SIX_HELPS", "助洁", "Help with cleaning", HARDSHIP_HELP),
    MEDICAL_HELP("SIX_HELPS", "助医", "Help with medical visits", HEALTH_CARE),
    TRAVEL_HELP("SIX_HELPS", "助行", "Help with getting about", HARDSHIP_HELP),
    EMERGENCY_HELP("SIX_HELPS", "助急", "Help in an emergency", HARDSHIP_HELP);

    private final String scheme;
    private final String chinese;
    private final String english;
    private final Optional<ServiceCategory> belongsTo;

    ServiceCategory(
            String scheme,
            String chinese,
            String english,
            @org.jspecify.annotations.Nullable ServiceCategory belongsTo) {
        this.scheme = scheme;
        this.chinese = chinese;
        this.english = english;
        this.belongsTo = Optional.ofNullable(belongsTo);
    }

    /** The category with this code, if there is one. */
    public static Optional<ServiceCategory> find(String code) {
        return Arrays.stream(values())
                .filter(category -> category.name().equals(code))
                .findAny();
    }

    /** The scheme that the code comes from. */
    public String scheme() {
        return scheme;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The one of the eight that this is part of; itself for the eight and the public ones. */
    public ServiceCategory topLevel() {
        return belongsTo.orElse(this);
    }
}
