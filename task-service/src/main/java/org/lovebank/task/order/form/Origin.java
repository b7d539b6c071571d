package org.lovebank.task.order.form;

/** Where an order comes from. */
public enum Origin {
    /** Chosen from the menu 菜单. */
    MENU,
    /** On no menu 定制. */
    CUSTOM,
    /** A wish that nobody claimed, or that needs more than one. */
    WISH,
    /** Reported through a grid, a phone, a counter. */
    INTAKE,
    /** Made by an agreement's schedule. */
    AGREEMENT
}
