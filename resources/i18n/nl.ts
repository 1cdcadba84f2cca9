<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>New map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and join the arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel, or select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop back to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the arrow lead onward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the arrow a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the arrow a skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the arrow around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases, suppliers, segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small map in the corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words under the buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: buying a house, in Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: buying a house, in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About JourneyMapper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws how customers really buy: with loops and skips, in sight of suppliers or out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is already there. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as template “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is still here, unsaved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your map is still there, and you can save it. The details are in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another color…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold “{panel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the phase; its steps stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the supplier and its touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the segment and what was said for it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Color: {color}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the theme has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new step, where the pointer is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step, already connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect the step to another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done; Enter goes back or forward to that point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: a click makes it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag to see another part of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of the map in order; Enter or F2 changes a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} transitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom: {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected error: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: no such option; see {program} --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option}: expected {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws how customers really buy. Without a command the editor opens, with a window for each FILE. A command says more with --help. Exit status: 0 done, 2 could not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display (neither X11 nor Wayland) for the editor; commands need none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one journey file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of one sample: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the suffix must be one of {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is there already; -o says where to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of what is printed and labelled; without it the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write; an old one is replaced as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a journey as a picture, a page or a file, by the suffix of OUT: .png, .svg, .pdf or .journey. FILE is recognised by its content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of the picture or page; 1 is a pixel for each unit of the map (PNG: 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels an inch, instead of --scale: 96 is a scale of 1 (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours; without it light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet of paper that the map is fitted on, A4 to A0, in its better turn (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a sample journey, to NAME.journey if no OUT is given. Without NAME it lists the samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thick border: observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thin border: reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed border: assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hatched: out of everyone’s sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indirect contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in mind, without contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned: stays in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mood of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skips this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back, to do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ways come together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thicker: a larger share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full head: observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow head: reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open head: assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all routes open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this format knows no {option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one of {options}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too many for a PNG; choose a smaller scale, or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edit}: {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a journey file, found a folder, a device or something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a file of at most {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a journey file, found an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected text in UTF-8; line {line} is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected JSON; line {line}, column {column} is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected lists and objects at most {most} deep in each other; line {line}, column {column} is deeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected each field once in an object; this one is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a smaller number: {found} is too large to work with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected whole characters, found half of one (a lone surrogate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected &quot;journeymapper&quot;, found {found}: this is not a journey file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a version of 1 or higher, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is of version {found}, made by a newer JourneyMapper; this one reads up to version {newest}. Please update JourneyMapper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected either &quot;edges&quot; or &quot;links&quot;, found both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is required, but it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected true, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected an object in braces, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a list, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a list or null, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a text in quotes, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a text in quotes or null, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number or null, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a whole number without a point, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a whole number without a point or null, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected true or false, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a point [x, y] of two numbers, found {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected an id of at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected each id once; “{id}” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected each supplier at most once at a step; “{id}” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected the id of something in this map; there is no “{id}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected one of {choices}; found “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a language tag such as &quot;nl&quot; or &quot;en-GB&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a short name of 1 to 3 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a mood from -2 to 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number of votes of 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a share from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number of days of 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a place within 10,000,000 units of the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a color such as &quot;#1f6feb&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date such as &quot;2026-01-31&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has changed in the meantime; the edit no longer fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other parts of the map still refer to this, so it cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit would file this under an id that is not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission for this, or the file is marked read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a file, found a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this path is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system takes no file of this name here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or drive reports a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads back to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a moment of truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn an arrow around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the text of an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the kind of an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the map&apos;s title block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
