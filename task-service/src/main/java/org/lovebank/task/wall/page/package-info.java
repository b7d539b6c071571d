/** The wish wall as a page 心愿墙页面: for a phone and for the screen in the hall. Reads what everybody may see; changes nothing. */
@NullMarked
package org.lovebank.task.wall.page;

import org.jspecify.annotations.NullMarked;
