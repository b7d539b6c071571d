/** A volunteer's own menu 菜单自选: what they could take on, best first, or unranked for whoever asked not to be ranked. */
@NullMarked
package org.lovebank.task.matching.menu;

import org.jspecify.annotations.NullMarked;
