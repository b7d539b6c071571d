/** The menu 菜单: what organisations and communities offer, where, on which conditions and how often. Does not know orders. */
@NullMarked
package org.lovebank.task.menu;

import org.jspecify.annotations.NullMarked;
