package org.lovebank.rules.page;

/** How a page is looked at: the size of the window in CSS pixels, and the language that the browser asks for. */
record Look(String name, int width, int height, boolean phone, String language) {

    static final Look PHONE = new Look("phone-zh", 390, 844, true, "zh-CN");
    static final Look PHONE_ENGLISH = new Look("phone-en", 390, 844, true, "en");
    static final Look HALL = new Look("hall-zh", 1920, 1080, false, "zh-CN");
    static final Look HALL_ENGLISH = new Look("hall-en", 1920, 1080, false, "en");

    /** WCAG 1.4.10: 1280 pixels enlarged four times. */
    static final Look NARROW = new Look("narrow", 320, 640, true, "zh-CN");
}
