<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>New map</source>
        <translation>Nieuwe kaart</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open recent…</source>
        <translation>Recent geopend…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Opslaan als sjabloon…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Knippen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete and join the arrows</source>
        <translation>Verwijderen en de pijlen verbinden</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Cancel, or select nothing</source>
        <translation>Afbreken, of niets selecteren</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Alternative beside it</source>
        <translation>Alternatief ernaast</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Alternatief</translation>
    </message>
    <message>
        <source>Step before it</source>
        <translation>Stap ervoor</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nieuwe stap</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Tekst wijzigen</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Verbinden met…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Loop back to…</source>
        <translation>Terug naar…</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Skip to…</source>
        <translation>Overslaan tot…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Moment dat telt</translation>
    </message>
    <message>
        <source>Goal, of the map or of the lens</source>
        <translation>Doel, van de kaart of van de lens</translation>
    </message>
    <message>
        <source>Pin in place</source>
        <translation>Vastzetten op zijn plaats</translation>
    </message>
    <message>
        <source>Make the arrow lead onward</source>
        <translation>Pijl verder laten leiden</translation>
    </message>
    <message>
        <source>Make the arrow a loop</source>
        <translation>Pijl terug laten leiden</translation>
    </message>
    <message>
        <source>Make the arrow a skip</source>
        <translation>Pijl stappen laten overslaan</translation>
    </message>
    <message>
        <source>Turn the arrow around</source>
        <translation>Pijl omdraaien</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nieuwe notitie</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Hele kaart</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Ware grootte</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Inzoomen op de selectie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Phases, suppliers, segments</source>
        <translation>Fasen, leveranciers, segmenten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Small map in the corner</source>
        <translation>Kaartje in de hoek</translation>
    </message>
    <message>
        <source>Words under the buttons</source>
        <translation>Woorden onder de knoppen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volgend deelvenster</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorig deelvenster</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>De taal van het systeem</translation>
    </message>
    <message>
        <source>Example: buying a house, in Dutch</source>
        <translation>Voorbeeld: een huis kopen, in het Nederlands</translation>
    </message>
    <message>
        <source>Example: buying a house, in English</source>
        <translation>Voorbeeld: een huis kopen, in het Engels</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>About JourneyMapper</source>
        <translation>Over JourneyMapper</translation>
    </message>
    <message>
        <source>Draws how customers really buy: with loops and skips, in sight of suppliers or out of it.</source>
        <translation>Tekent hoe klanten echt kopen: met lussen en overgeslagen stappen, in het zicht van leveranciers of daarbuiten.</translation>
    </message>
    <message>
        <source>For paper</source>
        <translation>Voor papier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Soort bestand</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Geëxporteerd naar {path}</translation>
    </message>
    <message>
        <source>Journey maps</source>
        <translation>Klantreizen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>De wijzigingen in “{name}” opslaan?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Zonder opslaan gaan ze verloren.</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Niet opslaan</translation>
    </message>
    <message>
        <source>“{name}” is already there. Replace it?</source>
        <translation>“{name}” bestaat al. Vervangen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Recent geopend</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Recente bestanden</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Nog geen bestanden</translation>
    </message>
    <message>
        <source>Search and orientation</source>
        <translation>Zoeken en oriënteren</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Contact leggen</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kopen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation>Een kaart openen</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>De kaart opslaan</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Opslaan als sjabloon</translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation>Naam van het sjabloon:</translation>
    </message>
    <message>
        <source>Saved as template “{name}”</source>
        <translation>Opgeslagen als sjabloon “{name}”</translation>
    </message>
    <message>
        <source>The map is still here, unsaved.</source>
        <translation>De kaart is er nog, maar niet opgeslagen.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Er ging iets mis.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Stap</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>Zoals het thema</translation>
    </message>
    <message>
        <source>Another color…</source>
        <translation>Andere kleur…</translation>
    </message>
    <message>
        <source>Choose a color</source>
        <translation>Kies een kleur</translation>
    </message>
    <message>
        <source>Fold “{panel}”</source>
        <translation>“{panel}” inklappen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasen</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Nieuwe fase</translation>
    </message>
    <message>
        <source>Remove the phase; its steps stay</source>
        <translation>De fase verwijderen; de stappen blijven</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Leveranciers</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nieuwe leverancier</translation>
    </message>
    <message>
        <source>Remove the supplier and its touches</source>
        <translation>De leverancier en zijn contactpunten verwijderen</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Afkorting</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nieuw segment</translation>
    </message>
    <message>
        <source>Remove the segment and what was said for it alone</source>
        <translation>Het segment verwijderen, met wat alleen daarvoor gold</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Color: {color}</source>
        <translation>Kleur: {color}</translation>
    </message>
    <message>
        <source>as the theme has it</source>
        <translation>zoals het thema</translation>
    </message>
    <message>
        <source>a new step, where the pointer is</source>
        <translation>een nieuwe stap, bij de muisaanwijzer</translation>
    </message>
    <message>
        <source>the next step, already connected</source>
        <translation>de volgende stap, al verbonden</translation>
    </message>
    <message>
        <source>connect the step to another one</source>
        <translation>de stap met een andere verbinden</translation>
    </message>
    <message>
        <source>What was done; Enter goes back or forward to that point</source>
        <translation>Wat er is gedaan; Enter gaat terug of vooruit naar dat punt</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Zoals geopend</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Undone: a click makes it again</source>
        <translation>Ongedaan gemaakt: een klik voert het weer uit</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Small map</source>
        <translation>Kaartje</translation>
    </message>
    <message>
        <source>Click or drag to see another part of the map</source>
        <translation>Klik of sleep om een ander deel van de kaart te zien</translation>
    </message>
    <message>
        <source>No phase</source>
        <translation>Geen fase</translation>
    </message>
    <message>
        <source>The steps of the map in order; Enter or F2 changes a title, Alt+arrow moves a step</source>
        <translation>De stappen van de kaart op volgorde; Enter of F2 wijzigt een titel, Alt+pijltje verplaatst een stap</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(geen titel)</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 stap</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} stappen</translation>
    </message>
    <message>
        <source>1 transition</source>
        <translation>1 overgang</translation>
    </message>
    <message>
        <source>{n} transitions</source>
        <translation>{n} overgangen</translation>
    </message>
    <message>
        <source>1 supplier</source>
        <translation>1 leverancier</translation>
    </message>
    <message>
        <source>{n} suppliers</source>
        <translation>{n} leveranciers</translation>
    </message>
    <message>
        <source>Zoom: {percent}</source>
        <translation>Zoom: {percent}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Naamloos</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Nieuw van sjabloon</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkbalk</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Nog geen sjablonen</translation>
    </message>
    <message>
        <source>unexpected error: {error}</source>
        <translation>onverwachte fout: {error}</translation>
    </message>
    <message>
        <source>{option}: no such option; see {program} --help</source>
        <translation>{option}: die optie bestaat niet; zie {program} --help</translation>
    </message>
    <message>
        <source>{option}: expected {what}</source>
        <translation>{option}: verwacht werd {what}</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Gebruik:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opties:</translation>
    </message>
    <message>
        <source>Draws how customers really buy. Without a command the editor opens, with a window for each FILE. A command says more with --help. Exit status: 0 done, 1 check found something wrong, 2 could not.</source>
        <translation>Tekent hoe klanten echt kopen. Zonder opdracht opent de editor, met een venster voor elke FILE. Een opdracht vertelt meer met --help. Eindstatus: 0 gelukt, 1 check vond iets dat fout is, 2 niet gelukt.</translation>
    </message>
    <message>
        <source>there is no display (neither X11 nor Wayland) for the editor; commands need none</source>
        <translation>er is geen beeldscherm (X11 of Wayland) voor de editor; opdrachten hebben er geen nodig</translation>
    </message>
    <message>
        <source>one journey file</source>
        <translation>één klantreisbestand</translation>
    </message>
    <message>
        <source>the name of one sample: {names}</source>
        <translation>de naam van één voorbeeld: {names}</translation>
    </message>
    <message>
        <source>{path}: the suffix must be one of {known}</source>
        <translation>{path}: de extensie moet een van deze zijn: {known}</translation>
    </message>
    <message>
        <source>{path}: is there already; -o says where to write</source>
        <translation>{path}: bestaat al; -o zegt waar het heen moet</translation>
    </message>
    <message>
        <source>language of what is printed and labelled; without it the system&apos;s</source>
        <translation>taal van wat er getoond wordt; anders die van het systeem</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>deze hulp</translation>
    </message>
    <message>
        <source>the file to write; an old one is replaced as a whole</source>
        <translation>het bestand dat geschreven wordt; een oud wordt in zijn geheel vervangen</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>het bestand dat geschreven wordt</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>de versie</translation>
    </message>
    <message>
        <source>Writes a journey as a picture, a page or a file, by the suffix of OUT: {known}.</source>
        <translation>Schrijft een klantreis als afbeelding, pagina of bestand, naar de extensie van OUT: {known}.</translation>
    </message>
    <message>
        <source>size of the picture or page; 1 is a pixel for each unit of the map (PNG: 2)</source>
        <translation>grootte van de afbeelding of pagina; 1 is een pixel per eenheid van de kaart (PNG: 2)</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>een getal van {least} tot {most}</translation>
    </message>
    <message>
        <source>pixels an inch, instead of --scale: 96 is a scale of 1 (PNG)</source>
        <translation>pixels per inch, in plaats van --scale: 96 is een schaal van 1 (PNG)</translation>
    </message>
    <message>
        <source>colours; without it light</source>
        <translation>kleuren; anders licht</translation>
    </message>
    <message>
        <source>Writes a sample journey, to NAME.journey if no OUT is given. Without NAME it lists the samples.</source>
        <translation>Schrijft een voorbeeldreis, naar NAME.journey als er geen OUT is. Zonder NAME somt het de voorbeelden op.</translation>
    </message>
    <message>
        <source>out of sight</source>
        <translation>buiten ieders zicht</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>waargenomen</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>verteld</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>aangenomen</translation>
    </message>
    <message>
        <source>out of everyone’s sight</source>
        <translation>buiten ieders zicht</translation>
    </message>
    <message>
        <source>direct contact</source>
        <translation>direct contact</translation>
    </message>
    <message>
        <source>indirect contact</source>
        <translation>indirect contact</translation>
    </message>
    <message>
        <source>in mind, without contact</source>
        <translation>in gedachten, zonder contact</translation>
    </message>
    <message>
        <source>moment of truth</source>
        <translation>moment dat telt</translation>
    </message>
    <message>
        <source>goal of the map</source>
        <translation>doel van de kaart</translation>
    </message>
    <message>
        <source>goal of a supplier</source>
        <translation>doel van een leverancier</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>stemmen</translation>
    </message>
    <message>
        <source>stays in place</source>
        <translation>blijft op zijn plaats</translation>
    </message>
    <message>
        <source>who skips this step</source>
        <translation>wie deze stap overslaat</translation>
    </message>
    <message>
        <source>ways part</source>
        <translation>wegen splitsen</translation>
    </message>
    <message>
        <source>mood of the customer</source>
        <translation>stemming van de klant</translation>
    </message>
    <message>
        <source>onward</source>
        <translation>verder</translation>
    </message>
    <message>
        <source>back, to do it again</source>
        <translation>terug, om het opnieuw te doen</translation>
    </message>
    <message>
        <source>past steps</source>
        <translation>slaat stappen over</translation>
    </message>
    <message>
        <source>ways come together</source>
        <translation>wegen komen samen</translation>
    </message>
    <message>
        <source>thicker: a larger share</source>
        <translation>dikker: een groter aandeel</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attentie</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>interesse</translation>
    </message>
    <message>
        <source>desire</source>
        <translation>verlangen</translation>
    </message>
    <message>
        <source>action</source>
        <translation>actie</translation>
    </message>
    <message>
        <source>all routes open</source>
        <translation>alle routes open</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} stappen</translation>
    </message>
    <message>
        <source>{share} observed</source>
        <translation>{share} waargenomen</translation>
    </message>
    <message>
        <source>{share} reported</source>
        <translation>{share} verteld</translation>
    </message>
    <message>
        <source>{share} assumed</source>
        <translation>{share} aangenomen</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-afbeelding</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-tekening</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-pagina</translation>
    </message>
    <message>
        <source>Journey file</source>
        <translation>Klantreisbestand</translation>
    </message>
    <message>
        <source>{path}: {option} does not go with this format</source>
        <translation>{path}: bij dit soort bestand past {option} niet</translation>
    </message>
    <message>
        <source>choose one of {options}</source>
        <translation>kies een van deze: {options}</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too many for a PNG; choose a smaller scale, or PDF</source>
        <translation>{width} x {height} pixels is te veel voor een PNG; kies een kleinere schaal, of PDF</translation>
    </message>
    <message>
        <source>This is not allowed ({code}).</source>
        <translation>Dit mag niet ({code}).</translation>
    </message>
    <message>
        <source>The system says: {reason}.</source>
        <translation>Het systeem meldt: {reason}.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>{edit}: {about}</source>
        <translation>{edit}: {about}</translation>
    </message>
    <message>
        <source>Expected a journey file, found a folder, a device or something else.</source>
        <translation>Verwacht werd een klantreisbestand; dit is een map, een apparaat of iets anders.</translation>
    </message>
    <message>
        <source>Expected a file of at most {most} MB.</source>
        <translation>Verwacht werd een bestand van hoogstens {most} MB.</translation>
    </message>
    <message>
        <source>Expected a journey file, found an empty one.</source>
        <translation>Verwacht werd een klantreisbestand; dit bestand is leeg.</translation>
    </message>
    <message>
        <source>Expected text in UTF-8; line {line} is not.</source>
        <translation>Verwacht werd tekst in UTF-8; regel {line} is dat niet.</translation>
    </message>
    <message>
        <source>Expected JSON; line {line}, column {column} is not.</source>
        <translation>Verwacht werd JSON; regel {line}, kolom {column} is dat niet.</translation>
    </message>
    <message>
        <source>Expected lists and objects at most {most} deep in each other; line {line}, column {column} is deeper.</source>
        <translation>Verwacht werden lijsten en objecten van hoogstens {most} diep in elkaar; regel {line}, kolom {column} is dieper.</translation>
    </message>
    <message>
        <source>Expected each field once in an object; this one is there twice.</source>
        <translation>Verwacht werd elk veld één keer in een object; dit staat er twee keer.</translation>
    </message>
    <message>
        <source>Expected a number, found {found}.</source>
        <translation>Verwacht werd een getal, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a smaller number: {found} is too large to work with.</source>
        <translation>Verwacht werd een kleiner getal: {found} is te groot om mee te werken.</translation>
    </message>
    <message>
        <source>Expected whole characters, found half of one (a lone surrogate).</source>
        <translation>Verwacht werden hele tekens; hier staat een half teken (een los surrogaat).</translation>
    </message>
    <message>
        <source>Expected &quot;journeymapper&quot;, found {found}: this is not a journey file.</source>
        <translation>Verwacht werd &quot;journeymapper&quot;, gevonden: {found}. Dit is geen klantreisbestand.</translation>
    </message>
    <message>
        <source>Expected a version of 1 or higher, found {found}.</source>
        <translation>Verwacht werd een versie van 1 of hoger, gevonden: {found}.</translation>
    </message>
    <message>
        <source>This file is of version {found}, made by a newer JourneyMapper; this one reads up to version {newest}. Please update JourneyMapper.</source>
        <translation>Dit bestand heeft versie {found}, van een nieuwere JourneyMapper; deze leest tot en met versie {newest}. Werk JourneyMapper bij.</translation>
    </message>
    <message>
        <source>Expected either &quot;edges&quot; or &quot;links&quot;, found both.</source>
        <translation>Verwacht werd &quot;edges&quot; of &quot;links&quot;; ze staan er allebei.</translation>
    </message>
    <message>
        <source>This field is required, but it is missing.</source>
        <translation>Dit veld is verplicht, maar ontbreekt.</translation>
    </message>
    <message>
        <source>Expected true, found {found}.</source>
        <translation>Verwacht werd true, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected an object in braces, found {found}.</source>
        <translation>Verwacht werd een object tussen accolades, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a list, found {found}.</source>
        <translation>Verwacht werd een lijst, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a list or null, found {found}.</source>
        <translation>Verwacht werd een lijst of null, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a text in quotes, found {found}.</source>
        <translation>Verwacht werd een tekst tussen aanhalingstekens, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a text in quotes or null, found {found}.</source>
        <translation>Verwacht werd een tekst tussen aanhalingstekens of null, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a number or null, found {found}.</source>
        <translation>Verwacht werd een getal of null, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a whole number without a point, found {found}.</source>
        <translation>Verwacht werd een geheel getal zonder punt, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a whole number without a point or null, found {found}.</source>
        <translation>Verwacht werd een geheel getal zonder punt of null, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected true or false, found {found}.</source>
        <translation>Verwacht werd true of false, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected a point [x, y] of two numbers, found {found}.</source>
        <translation>Verwacht werd een punt [x, y] van twee getallen, gevonden: {found}.</translation>
    </message>
    <message>
        <source>Expected an id of at least one character.</source>
        <translation>Verwacht werd een id van ten minste één teken.</translation>
    </message>
    <message>
        <source>Expected each id once; “{id}” is there twice.</source>
        <translation>Verwacht werd elk id één keer; “{id}” staat er twee keer.</translation>
    </message>
    <message>
        <source>Expected each supplier at most once at a step; “{id}” is there twice.</source>
        <translation>Verwacht werd elke leverancier hoogstens één keer bij een stap; “{id}” staat er twee keer.</translation>
    </message>
    <message>
        <source>Expected the id of something in this map; there is no “{id}”.</source>
        <translation>Verwacht werd het id van iets in deze kaart; “{id}” is er niet.</translation>
    </message>
    <message>
        <source>Expected one of {choices}; found “{found}”.</source>
        <translation>Verwacht werd een van {choices}; gevonden: “{found}”.</translation>
    </message>
    <message>
        <source>Expected a language tag such as &quot;nl&quot; or &quot;en-GB&quot;.</source>
        <translation>Verwacht werd een taalcode zoals &quot;nl&quot; of &quot;en-GB&quot;.</translation>
    </message>
    <message>
        <source>Expected a short name of 1 to 3 letters.</source>
        <translation>Verwacht werd een afkorting van 1 tot 3 letters.</translation>
    </message>
    <message>
        <source>Expected a mood from -2 to 2.</source>
        <translation>Verwacht werd een stemming van -2 tot 2.</translation>
    </message>
    <message>
        <source>Expected a number of votes of 0 or more.</source>
        <translation>Verwacht werd een aantal stemmen van 0 of meer.</translation>
    </message>
    <message>
        <source>Expected a share from 0 to 1.</source>
        <translation>Verwacht werd een aandeel van 0 tot 1.</translation>
    </message>
    <message>
        <source>Expected a number of days of 0 or more.</source>
        <translation>Verwacht werd een aantal dagen van 0 of meer.</translation>
    </message>
    <message>
        <source>Expected a place within 10,000,000 units of the middle.</source>
        <translation>Verwacht werd een plaats binnen 10.000.000 eenheden van het midden.</translation>
    </message>
    <message>
        <source>Expected a color such as &quot;#1f6feb&quot;.</source>
        <translation>Verwacht werd een kleur zoals &quot;#1f6feb&quot;.</translation>
    </message>
    <message>
        <source>Expected a date such as &quot;2026-01-31&quot;.</source>
        <translation>Verwacht werd een datum zoals &quot;2026-01-31&quot;.</translation>
    </message>
    <message>
        <source>This has changed in the meantime; the edit no longer fits.</source>
        <translation>Dit is intussen veranderd; de bewerking past niet meer.</translation>
    </message>
    <message>
        <source>Other parts of the map still refer to this, so it cannot be removed.</source>
        <translation>Andere delen van de kaart verwijzen hier nog naar; daarom kan het niet weg.</translation>
    </message>
    <message>
        <source>The edit would file this under an id that is not its own.</source>
        <translation>De bewerking zou dit onder een ander id opbergen dan het eigen id.</translation>
    </message>
    <message>
        <source>You have no permission for this, or the file is marked read-only.</source>
        <translation>Je hebt hier geen rechten voor, of het bestand is alleen-lezen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Dit bestand of deze map bestaat niet.</translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation>Op deze schijf kan niet geschreven worden.</translation>
    </message>
    <message>
        <source>Expected a file, found a folder.</source>
        <translation>Verwacht werd een bestand; dit is een map.</translation>
    </message>
    <message>
        <source>A part of this path is not a folder.</source>
        <translation>Een deel van dit pad is geen map.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>De naam is te lang.</translation>
    </message>
    <message>
        <source>The system takes no file of this name here.</source>
        <translation>Het systeem accepteert hier geen bestand met deze naam.</translation>
    </message>
    <message>
        <source>The disk or drive reports a fault.</source>
        <translation>De schijf meldt een fout.</translation>
    </message>
    <message>
        <source>This link leads back to itself.</source>
        <translation>Deze koppeling verwijst naar zichzelf.</translation>
    </message>
    <message>
        <source>Another program is using this file.</source>
        <translation>Een ander programma gebruikt dit bestand.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Stap toevoegen</translation>
    </message>
    <message>
        <source>Add an alternative</source>
        <translation>Alternatief toevoegen</translation>
    </message>
    <message>
        <source>Insert a step</source>
        <translation>Stap tussenvoegen</translation>
    </message>
    <message>
        <source>Change a title</source>
        <translation>Titel wijzigen</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Vastzetten of losmaken</translation>
    </message>
    <message>
        <source>Give a phase</source>
        <translation>Fase geven</translation>
    </message>
    <message>
        <source>Mark a moment of truth</source>
        <translation>Moment dat telt markeren</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Opschuiven</translation>
    </message>
    <message>
        <source>Reconnect an arrow</source>
        <translation>Pijl elders verbinden</translation>
    </message>
    <message>
        <source>Turn an arrow around</source>
        <translation>Pijl omdraaien</translation>
    </message>
    <message>
        <source>Change the text of an arrow</source>
        <translation>Tekst van een pijl wijzigen</translation>
    </message>
    <message>
        <source>Change the kind of an arrow</source>
        <translation>Soort pijl wijzigen</translation>
    </message>
    <message>
        <source>Change the map&apos;s title block</source>
        <translation>Titelblok van de kaart wijzigen</translation>
    </message>
    <message>
        <source>Set the goal</source>
        <translation>Doel bepalen</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Fase toevoegen</translation>
    </message>
    <message>
        <source>Change a phase</source>
        <translation>Fase wijzigen</translation>
    </message>
    <message>
        <source>Move a phase</source>
        <translation>Fase verplaatsen</translation>
    </message>
    <message>
        <source>Remove a phase</source>
        <translation>Fase verwijderen</translation>
    </message>
    <message>
        <source>Add a supplier</source>
        <translation>Leverancier toevoegen</translation>
    </message>
    <message>
        <source>Change a supplier</source>
        <translation>Leverancier wijzigen</translation>
    </message>
    <message>
        <source>Move a supplier</source>
        <translation>Leverancier verplaatsen</translation>
    </message>
    <message>
        <source>Remove a supplier</source>
        <translation>Leverancier verwijderen</translation>
    </message>
    <message>
        <source>Merge suppliers</source>
        <translation>Leveranciers samenvoegen</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>Segment toevoegen</translation>
    </message>
    <message>
        <source>Change a segment</source>
        <translation>Segment wijzigen</translation>
    </message>
    <message>
        <source>Move a segment</source>
        <translation>Segment verplaatsen</translation>
    </message>
    <message>
        <source>Remove a segment</source>
        <translation>Segment verwijderen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notitie toevoegen</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notitie wijzigen</translation>
    </message>
    <message>
        <source>There are no steps on the clipboard.</source>
        <translation>Er staan geen stappen op het klembord.</translation>
    </message>
    <message>
        <source>That arrow is there already.</source>
        <translation>Die pijl is er al.</translation>
    </message>
    <message>
        <source>(not installed)</source>
        <translation>(niet geïnstalleerd)</translation>
    </message>
    <message>
        <source>Mark a supplier</source>
        <translation>Leverancier aangeven</translation>
    </message>
    <message>
        <source>Move a supplier&apos;s mark</source>
        <translation>Aanduiding van een leverancier verplaatsen</translation>
    </message>
    <message>
        <source>Copy a supplier&apos;s mark</source>
        <translation>Aanduiding van een leverancier kopiëren</translation>
    </message>
    <message>
        <source>Set a supplier&apos;s goal</source>
        <translation>Doel van een leverancier instellen</translation>
    </message>
    <message>
        <source>Let a segment skip a step</source>
        <translation>Segment een stap laten overslaan</translation>
    </message>
    <message>
        <source>Change a share</source>
        <translation>Aandeel wijzigen</translation>
    </message>
    <message>
        <source>Change the days</source>
        <translation>Dagen wijzigen</translation>
    </message>
    <message>
        <source>Say who takes an arrow</source>
        <translation>Aangeven wie een pijl neemt</translation>
    </message>
    <message>
        <source>Say what is known</source>
        <translation>Aangeven wat bekend is</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Change the channels</source>
        <translation>Kanalen wijzigen</translation>
    </message>
    <message>
        <source>Change the pains</source>
        <translation>Pijnpunten wijzigen</translation>
    </message>
    <message>
        <source>Change the chances</source>
        <translation>Kansen wijzigen</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Actie toevoegen</translation>
    </message>
    <message>
        <source>Change an action</source>
        <translation>Actie wijzigen</translation>
    </message>
    <message>
        <source>Remove an action</source>
        <translation>Actie verwijderen</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirect</translation>
    </message>
    <message>
        <source>in mind</source>
        <translation>in gedachten</translation>
    </message>
    <message>
        <source>first contact</source>
        <translation>eerste contact</translation>
    </message>
    <message>
        <source>not on this route</source>
        <translation>niet op deze route</translation>
    </message>
    <message>
        <source>without this supplier</source>
        <translation>zonder deze leverancier</translation>
    </message>
    <message>
        <source>on neither route</source>
        <translation>op geen van beide routes</translation>
    </message>
    <message>
        <source>through the eyes of {supplier}</source>
        <translation>door de ogen van {supplier}</translation>
    </message>
    <message>
        <source>{one} beside {other}</source>
        <translation>{one} naast {other}</translation>
    </message>
    <message>
        <source>how well it is known</source>
        <translation>hoe zeker het is</translation>
    </message>
    <message>
        <source>route of {segment}</source>
        <translation>route van {segment}</translation>
    </message>
    <message>
        <source>route of {segment}, {share} of customers</source>
        <translation>route van {segment}, {share} van de klanten</translation>
    </message>
    <message>
        <source>order on the main route</source>
        <translation>volgorde op de hoofdroute</translation>
    </message>
    <message>
        <source>main route</source>
        <translation>hoofdroute</translation>
    </message>
    <message>
        <source>past what is passed over</source>
        <translation>langs wat wordt overgeslagen</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>{segment} only</source>
        <translation>alleen {segment}</translation>
    </message>
    <message>
        <source>{whose}: {what}</source>
        <translation>{whose}: {what}</translation>
    </message>
    <message>
        <source>{supplier} at step {step}</source>
        <translation>{supplier} bij stap {step}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>Alle leveranciers</translation>
    </message>
    <message>
        <source>Here {supplier}’s product is bought</source>
        <translation>Hier wordt het product van {supplier} gekocht</translation>
    </message>
    <message>
        <source>Write what it could add here…</source>
        <translation>Noteren wat die hier kan toevoegen…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Markering verwijderen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>geen fase van AIDA</translation>
    </message>
    <message>
        <source>started by customer</source>
        <translation>begonnen door klant</translation>
    </message>
    <message>
        <source>started by supplier</source>
        <translation>begonnen door leverancier</translation>
    </message>
    <message>
        <source>not said who started</source>
        <translation>niet gezegd wie begon</translation>
    </message>
    <message>
        <source>value: {text}</source>
        <translation>waarde: {text}</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>klant</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>leverancier</translation>
    </message>
    <message>
        <source>Select one block of cells to copy.</source>
        <translation>Selecteer één blok cellen om te kopiëren.</translation>
    </message>
    <message>
        <source>{n} in all: {direct} direct, {indirect} indirect, {none} in mind</source>
        <translation>{n} in totaal: {direct} direct, {indirect} indirect, {none} in gedachten</translation>
    </message>
    <message>
        <source>Supplier table</source>
        <translation>Leverancierstabel</translation>
    </message>
    <message>
        <source>Steps by suppliers: A, I, D and C give the AIDA state, Space the contact, S who started</source>
        <translation>Stappen bij leveranciers: A, I, D en C geven de fase van AIDA, spatie het contact, S wie begon</translation>
    </message>
    <message>
        <source>Which supplier is involved where? This table needs a step and a supplier to say so.</source>
        <translation>Welke leverancier speelt waar een rol? Deze tabel heeft daarvoor minstens één stap en één leverancier nodig.</translation>
    </message>
    <message>
        <source>What this supplier could add here</source>
        <translation>Wat deze leverancier hier kan toevoegen</translation>
    </message>
    <message>
        <source>Value: {where}</source>
        <translation>Waarde: {where}</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Er is niets om te plakken.</translation>
    </message>
    <message>
        <source>A block of {rows} × {columns} cells does not fit into {free_rows} × {free_columns} from here; nothing was pasted.</source>
        <translation>Een blok van {rows} × {columns} cellen past vanaf hier niet in {free_rows} × {free_columns}; er is niets geplakt.</translation>
    </message>
    <message>
        <source>What is on the clipboard is no table; nothing was pasted.</source>
        <translation>Op het klembord staat geen tabel; er is niets geplakt.</translation>
    </message>
    <message>
        <source>“{text}” (row {row}, column {column}) is no mark such as A, I, D or A!; nothing was pasted.</source>
        <translation>“{text}” (rij {row}, kolom {column}) is geen markering zoals A, I, D of A!; er is niets geplakt.</translation>
    </message>
    <message>
        <source>A, I, D, C: AIDA state. Space: contact. S: who started. G: goal of the supplier. Enter: value. Delete: remove.</source>
        <translation>A, I, D, C: fase van AIDA. Spatie: contact. S: wie begon. G: doel van de leverancier. Enter: waarde. Delete: verwijderen.</translation>
    </message>
    <message>
        <source>attention, interest, desire, action</source>
        <translation>attentie, interesse, verlangen, actie</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>begonnen door</translation>
    </message>
    <message>
        <source>value</source>
        <translation>waarde</translation>
    </message>
    <message>
        <source>goal of the supplier</source>
        <translation>doel van de leverancier</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>verwijderen</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>Contact wijzigen</translation>
    </message>
    <message>
        <source>Say who started</source>
        <translation>Zeggen wie begon</translation>
    </message>
    <message>
        <source>Write what a supplier could add</source>
        <translation>Noteren wat een leverancier kan toevoegen</translation>
    </message>
    <message>
        <source>Remove a supplier's mark</source>
        <translation>Markering van een leverancier verwijderen</translation>
    </message>
    <message>
        <source>Cut marks</source>
        <translation>Markeringen knippen</translation>
    </message>
    <message>
        <source>Paste marks</source>
        <translation>Markeringen plakken</translation>
    </message>
    <message>
        <source>some of these</source>
        <translation>sommige hiervan</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Pinned: tidying leaves it where it is</source>
        <translation>Vastgezet: opruimen laat hem staan</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>Spreeknotities</translation>
    </message>
    <message>
        <source>{list}, {n}</source>
        <translation>{list}, {n}</translation>
    </message>
    <message>
        <source>Remove {n} from “{list}”</source>
        <translation>{n} uit “{list}” verwijderen</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>waarneming</translation>
    </message>
    <message>
        <source>measured data</source>
        <translation>gemeten gegevens</translation>
    </message>
    <message>
        <source>talk with a customer</source>
        <translation>gesprek met een klant</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>collega</translation>
    </message>
    <message>
        <source>social media</source>
        <translation>sociale media</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>aanname</translation>
    </message>
    <message>
        <source>Source {n}</source>
        <translation>Bron {n}</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>Date of source {n}</source>
        <translation>Datum van bron {n}</translation>
    </message>
    <message>
        <source>What does it say, and where?</source>
        <translation>Wat staat er, en waar?</translation>
    </message>
    <message>
        <source>Note on source {n}</source>
        <translation>Notitie bij bron {n}</translation>
    </message>
    <message>
        <source>Remove source {n}</source>
        <translation>Bron {n} verwijderen</translation>
    </message>
    <message>
        <source>Some have more of their own.</source>
        <translation>Sommige hebben er zelf nog meer.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Bron toevoegen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Onderbouwing</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Time and segments</source>
        <translation>Tijd en segmenten</translation>
    </message>
    <message>
        <source>Channels and links</source>
        <translation>Kanalen en links</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pijl</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Wie hem neemt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Share, in percent</source>
        <translation>Aandeel, in procenten</translation>
    </message>
    <message>
        <source>Left to the others: {share}</source>
        <translation>Blijft voor de andere: {share}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Stop here: {share}</source>
        <translation>Stopt hier: {share}</translation>
    </message>
    <message>
        <source>Together the shares are {share}: each counts for less.</source>
        <translation>Samen zijn de aandelen {share}: elk telt voor minder.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>none: only in mind</source>
        <translation>geen: alleen in gedachten</translation>
    </message>
    <message>
        <source>Remove “{supplier}” here</source>
        <translation>“{supplier}” hier verwijderen</translation>
    </message>
    <message>
        <source>at {n} of {all}</source>
        <translation>bij {n} van {all}</translation>
    </message>
    <message>
        <source>AIDA</source>
        <translation>AIDA</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Begonnen door</translation>
    </message>
    <message>
        <source>Could add</source>
        <translation>Meerwaarde</translation>
    </message>
    <message>
        <source>What could it add here?</source>
        <translation>Wat kan hij hier bieden?</translation>
    </message>
    <message>
        <source>The map has no suppliers yet.</source>
        <translation>De kaart heeft nog geen leveranciers.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(geen naam)</translation>
    </message>
    <message>
        <source>{supplier}, {field}</source>
        <translation>{supplier}, {field}</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschappen</translation>
    </message>
    <message>
        <source>Nothing selected: this is the map itself</source>
        <translation>Niets geselecteerd: dit is de kaart zelf</translation>
    </message>
    <message>
        <source>{n} arrows</source>
        <translation>{n} pijlen</translation>
    </message>
    <message>
        <source>1 arrow</source>
        <translation>1 pijl</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notities</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 notitie</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Stap {number}</translation>
    </message>
    <message>
        <source>Open {place}</source>
        <translation>{place} openen</translation>
    </message>
    <message>
        <source>Title of link {n}</source>
        <translation>Titel van link {n}</translation>
    </message>
    <message>
        <source>Address of link {n}</source>
        <translation>Adres van link {n}</translation>
    </message>
    <message>
        <source>Remove link {n}</source>
        <translation>Link {n} verwijderen</translation>
    </message>
    <message>
        <source>Open link {n}: shows first where it leads</source>
        <translation>Link {n} openen: toont eerst waar hij heen leidt</translation>
    </message>
    <message>
        <source>Only web and mail addresses are opened.</source>
        <translation>Alleen web- en mailadressen worden geopend.</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link toevoegen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Where it happens…</source>
        <translation>Waar het gebeurt…</translation>
    </message>
    <message>
        <source>No goal yet</source>
        <translation>Nog geen doel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>jaar-maand-dag</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>next</source>
        <translation>verder</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>lus</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>sprong</translation>
    </message>
    <message>
        <source>When is it taken?</source>
        <translation>Wanneer neemt men hem?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>{segment}: takes it</source>
        <translation>{segment}: neemt hem</translation>
    </message>
    <message>
        <source>{segment}, share</source>
        <translation>{segment}, aandeel</translation>
    </message>
    <message>
        <source>Someone must take it: tick another segment first.</source>
        <translation>Iemand moet hem nemen: vink eerst een ander segment aan.</translation>
    </message>
    <message>
        <source>The map has no segments yet.</source>
        <translation>De kaart heeft nog geen segmenten.</translation>
    </message>
    <message>
        <source>very bad</source>
        <translation>heel slecht</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>slecht</translation>
    </message>
    <message>
        <source>neither good nor bad</source>
        <translation>niet goed, niet slecht</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>heel goed</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>A vote less</source>
        <translation>Een stem minder</translation>
    </message>
    <message>
        <source>A vote more</source>
        <translation>Een stem meer</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stemming</translation>
    </message>
    <message>
        <source>Pains</source>
        <translation>Pijnpunten</translation>
    </message>
    <message>
        <source>What annoys or hinders…</source>
        <translation>Wat ergert of hindert…</translation>
    </message>
    <message>
        <source>Chances</source>
        <translation>Kansen</translation>
    </message>
    <message>
        <source>What could be better…</source>
        <translation>Wat beter kan…</translation>
    </message>
    <message>
        <source>Expected a number, such as 3 or 0.5.</source>
        <translation>Verwacht werd een getal, zoals 3 of 0,5.</translation>
    </message>
    <message>
        <source>Expected a percentage from 0 to 100.</source>
        <translation>Verwacht werd een percentage van 0 tot 100.</translation>
    </message>
    <message>
        <source>Expected a whole number of 0 or more.</source>
        <translation>Verwacht werd een geheel getal van 0 of meer.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>{segment}: skips this</source>
        <translation>{segment}: slaat dit over</translation>
    </message>
    <message>
        <source>{segment}: skips these</source>
        <translation>{segment}: slaat deze over</translation>
    </message>
    <message>
        <source>{segment}, days</source>
        <translation>{segment}, dagen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>How long it usually takes</source>
        <translation>Hoe lang het meestal duurt</translation>
    </message>
    <message>
        <source>skipped by {n}</source>
        <translation>{n} slaan over</translation>
    </message>
    <message>
        <source>Change a description</source>
        <translation>Beschrijving wijzigen</translation>
    </message>
    <message>
        <source>Change the speaker notes</source>
        <translation>Spreeknotities wijzigen</translation>
    </message>
    <message>
        <source>Change the mood</source>
        <translation>Stemming wijzigen</translation>
    </message>
    <message>
        <source>Change the links</source>
        <translation>Links wijzigen</translation>
    </message>
    <message>
        <source>none, as the map has none</source>
        <translation>geen, want de kaart heeft er geen</translation>
    </message>
    <message>
        <source>{place}: expected one of: {known}</source>
        <translation>{place}: verwacht werd een van: {known}</translation>
    </message>
    <message>
        <source>lens: the route of this segment</source>
        <translation>lens: de route van dit segment</translation>
    </message>
    <message>
        <source>the id of a segment</source>
        <translation>de id van een segment</translation>
    </message>
    <message>
        <source>lens: the course of the customer for this supplier</source>
        <translation>lens: het verloop van de klant voor deze leverancier</translation>
    </message>
    <message>
        <source>the id of a supplier</source>
        <translation>de id van een leverancier</translation>
    </message>
    <message>
        <source>{supplier} is here already.</source>
        <translation>{supplier} staat hier al.</translation>
    </message>
    <message>
        <source>{supplier} touches this step</source>
        <translation>{supplier} raakt deze stap</translation>
    </message>
    <message>
        <source>Add this source</source>
        <translation>Deze bron toevoegen</translation>
    </message>
    <message>
        <source>Add a vote</source>
        <translation>Een stem toevoegen</translation>
    </message>
    <message>
        <source>{supplier} is removed from the step; undo brings it back.</source>
        <translation>{supplier} is van de stap gehaald; ongedaan maken zet het terug.</translation>
    </message>
    <message>
        <source>Remove from the step</source>
        <translation>Van de stap halen</translation>
    </message>
    <message>
        <source>Replace what is here</source>
        <translation>Vervangen wat hier staat</translation>
    </message>
    <message>
        <source>Copy to this step</source>
        <translation>Naar deze stap kopiëren</translation>
    </message>
    <message>
        <source>Move to this step</source>
        <translation>Naar deze stap verplaatsen</translation>
    </message>
    <message>
        <source>Select steps first, or drag it onto a card.</source>
        <translation>Selecteer eerst stappen, of sleep het op een kaart.</translation>
    </message>
    <message>
        <source>{supplier}: {state}, {contact}</source>
        <translation>{supplier}: {state}, {contact}</translation>
    </message>
    <message>
        <source>Its own product is bought here</source>
        <translation>Hier wordt zijn eigen product gekocht</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Lens</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergelijken met</translation>
    </message>
    <message>
        <source>Lens: supplier</source>
        <translation>Lens: leverancier</translation>
    </message>
    <message>
        <source>Lens: segment</source>
        <translation>Lens: segment</translation>
    </message>
    <message>
        <source>Show the story of one supplier</source>
        <translation>Het verhaal van één leverancier tonen</translation>
    </message>
    <message>
        <source>Show the route of one segment</source>
        <translation>De route van één segment tonen</translation>
    </message>
    <message>
        <source>No lens: all routes open</source>
        <translation>Geen lens: alle routes open</translation>
    </message>
    <message>
        <source>Evidence: what is known, what is guessed</source>
        <translation>Bewijs: wat bekend is en wat geraden</translation>
    </message>
    <message>
        <source>Choose a supplier…</source>
        <translation>Leverancier kiezen…</translation>
    </message>
    <message>
        <source>Choose a segment…</source>
        <translation>Segment kiezen…</translation>
    </message>
    <message>
        <source>Take a vote off</source>
        <translation>Een stem weghalen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palet</translation>
    </message>
    <message>
        <source>Drag it onto a card, or press Enter for the selected steps.</source>
        <translation>Sleep het op een kaart, of druk op Enter voor de geselecteerde stappen.</translation>
    </message>
    <message>
        <source>Drag it onto a card or an arrow, or press Enter for what is selected.</source>
        <translation>Sleep het op een kaart of een pijl, of druk op Enter voor wat geselecteerd is.</translation>
    </message>
    <message>
        <source>Known by {source}</source>
        <translation>Bekend door {source}</translation>
    </message>
    <message>
        <source>How it is known, and votes</source>
        <translation>Hoe het bekend is, en stemmen</translation>
    </message>
    <message>
        <source>Skipped by the segment of the lens</source>
        <translation>Overgeslagen door het segment van de lens</translation>
    </message>
    <message>
        <source>This arrow leads back to an earlier step. Press L to make it a loop.</source>
        <translation>Deze pijl gaat terug naar een eerdere stap. Druk op L om er een lus van te maken.</translation>
    </message>
    <message>
        <source>Who skips this? First choose the lens of a segment (Shift+F3), then press S.</source>
        <translation>Wie slaat dit over? Kies eerst de lens van een segment (Shift+F3) en druk dan op S.</translation>
    </message>
    <message>
        <source>There are no segments yet. Make one in the panel at the left, then press S.</source>
        <translation>Er zijn nog geen segmenten. Maak er een in het paneel links en druk dan op S.</translation>
    </message>
    <message>
        <source>Skip up to which step? Click it, or walk there with the arrows and press Enter.</source>
        <translation>Overslaan tot welke stap? Klik die aan, of loop erheen met de pijltjes en druk op Enter.</translation>
    </message>
    <message>
        <source>The main route of {segment} does not go from “{start}” on to “{end}”.</source>
        <translation>De hoofdroute van {segment} gaat niet van “{start}” verder naar “{end}”.</translation>
    </message>
    <message>
        <source>Between “{start}” and “{end}” there is no step to skip.</source>
        <translation>Tussen “{start}” en “{end}” is er geen stap om over te slaan.</translation>
    </message>
    <message>
        <source>{segment} skips all between “{start}” and “{end}” already.</source>
        <translation>{segment} slaat alles tussen “{start}” en “{end}” al over.</translation>
    </message>
    <message>
        <source>{segment} skips {n} steps.</source>
        <translation>{segment} slaat {n} stappen over.</translation>
    </message>
    <message>
        <source>{segment} visits {n} steps again.</source>
        <translation>{segment} doet {n} stappen weer aan.</translation>
    </message>
    <message>
        <source>{segment} skips “{step}”.</source>
        <translation>{segment} slaat “{step}” over.</translation>
    </message>
    <message>
        <source>{segment} visits “{step}” again.</source>
        <translation>{segment} doet “{step}” weer aan.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Mood and suppliers along the main route</source>
        <translation>Stemming en leveranciers langs de hoofdroute</translation>
    </message>
    <message>
        <source>Suppliers along the main route</source>
        <translation>Leveranciers langs de hoofdroute</translation>
    </message>
    <message>
        <source>Mood along the main route</source>
        <translation>Stemming langs de hoofdroute</translation>
    </message>
    <message>
        <source>hollow: assumed</source>
        <translation>open: aangenomen</translation>
    </message>
    <message>
        <source>“{text}” is not one supplier of this map; nothing was pasted.</source>
        <translation>“{text}” is niet één leverancier van deze kaart; er is niets geplakt.</translation>
    </message>
    <message>
        <source>“{text}” is not one step of this map; nothing was pasted.</source>
        <translation>“{text}” is niet één stap van deze kaart; er is niets geplakt.</translation>
    </message>
    <message>
        <source>How is it known…</source>
        <translation>Hoe weten we dit…</translation>
    </message>
    <message>
        <source>Mood…</source>
        <translation>Stemming…</translation>
    </message>
    <message>
        <source>Note an action…</source>
        <translation>Actie noteren…</translation>
    </message>
    <message>
        <source>Who takes this…</source>
        <translation>Wie gaat hierlangs…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Aandeel…</translation>
    </message>
    <message>
        <source>Nobody else takes this arrow, so it stays. To be rid of it, delete it.</source>
        <translation>Niemand anders gaat langs deze pijl, dus dit blijft zo. Verwijder de pijl om ervan af te zijn.</translation>
    </message>
    <message>
        <source>Noted. Actions still to be done: {n}.</source>
        <translation>Genoteerd. Nog te doen: {n} acties.</translation>
    </message>
    <message>
        <source>What will we do about “{step}”?</source>
        <translation>Wat gaan we doen aan “{step}”?</translation>
    </message>
    <message>
        <source>What will we do?</source>
        <translation>Wat gaan we doen?</translation>
    </message>
    <message>
        <source>Share of {segment} in %</source>
        <translation>Aandeel van {segment} in %</translation>
    </message>
    <message>
        <source>Share of all in %</source>
        <translation>Aandeel van allen in %</translation>
    </message>
    <message>
        <source>pains of the customer</source>
        <translation>pijnpunten van de klant</translation>
    </message>
    <message>
        <source>chances for suppliers</source>
        <translation>kansen voor leveranciers</translation>
    </message>
    <message>
        <source>Suppliers at “{step}”</source>
        <translation>Leveranciers bij ‘{step}’</translation>
    </message>
    <message>
        <source>Suppliers of the step, as a list</source>
        <translation>Leveranciers van de stap, als lijst</translation>
    </message>
    <message>
        <source>Suppliers here</source>
        <translation>Leveranciers hier</translation>
    </message>
    <message>
        <source>{supplier} is marked at 1 step</source>
        <translation>{supplier} staat bij 1 stap</translation>
    </message>
    <message>
        <source>{supplier} is marked at {n} steps</source>
        <translation>{supplier} staat bij {n} stappen</translation>
    </message>
    <message>
        <source>Remove it with its marks</source>
        <translation>Verwijderen, met wat erbij staat</translation>
    </message>
    <message>
        <source>Merge it into</source>
        <translation>Samenvoegen met</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>At step</source>
        <translation>Bij stap</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Wanneer klaar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>nog te doen</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nieuwe actie</translation>
    </message>
    <message>
        <source>Put it at the selected step</source>
        <translation>Bij de gekozen stap zetten</translation>
    </message>
    <message>
        <source>Remove the action</source>
        <translation>Actie verwijderen</translation>
    </message>
    <message>
        <source>Or select a step on the map and press A.</source>
        <translation>Of kies een stap op de kaart en druk op A.</translation>
    </message>
    <message>
        <source>The only way out of this step.</source>
        <translation>De enige weg uit deze stap.</translation>
    </message>
    <message>
        <source>Beside the map</source>
        <translation>Naast de kaart</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Titelblok</translation>
    </message>
    <message>
        <source>Mood curve</source>
        <translation>Stemmingslijn</translation>
    </message>
    <message>
        <source>List of actions</source>
        <translation>Actielijst</translation>
    </message>
    <message>
        <source>actions to be done</source>
        <translation>acties die nog te doen zijn</translation>
    </message>
    <message>
        <source>Together the segments are {share} of all customers: more than there are.</source>
        <translation>Samen zijn de segmenten {share} van alle klanten: meer dan er zijn.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Deelvensters</translation>
    </message>
    <message>
        <source>Drag it to another place, or press Alt+Up or Alt+Down in its text</source>
        <translation>Sleep het naar een andere plaats, of druk in de tekst op Alt+Omhoog of Alt+Omlaag</translation>
    </message>
    <message>
        <source>Actions to be done</source>
        <translation>Acties die nog te doen zijn</translation>
    </message>
    <message>
        <source>Skipped by</source>
        <translation>Overgeslagen door</translation>
    </message>
    <message>
        <source>Votes: {n}</source>
        <translation>Stemmen: {n}</translation>
    </message>
    <message>
        <source>Goal of the map</source>
        <translation>Doel van de kaart</translation>
    </message>
    <message>
        <source>Share of all: {share}</source>
        <translation>Aandeel van allen: {share}</translation>
    </message>
    <message>
        <source>Share of {segment}: {share}</source>
        <translation>Aandeel van {segment}: {share}</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Hoe het bekend is</translation>
    </message>
    <message>
        <source>Pains and chances of “{step}”</source>
        <translation>Pijnpunten en kansen van “{step}”</translation>
    </message>
    <message>
        <source>Pains and chances…</source>
        <translation>Pijnpunten en kansen…</translation>
    </message>
    <message>
        <source>Actions at the step</source>
        <translation>Acties bij de stap</translation>
    </message>
    <message>
        <source>They differ. What is typed here takes the place of each.</source>
        <translation>Ze verschillen. Wat u hier typt, komt in de plaats van elk.</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Plaats op de kaart</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Naar rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Hush a finding</source>
        <translation>Bevinding niet meer melden</translation>
    </message>
    <message>
        <source>Tell a finding again</source>
        <translation>Bevinding weer melden</translation>
    </message>
    <message>
        <source>Bring shares down to 100 %</source>
        <translation>Aandelen terugbrengen tot 100 %</translation>
    </message>
    <message>
        <source>less than {least}</source>
        <translation>minder dan {least}</translation>
    </message>
    <message>
        <source>more than {n} years</source>
        <translation>meer dan {n} jaar</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagen</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} weken</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} maanden</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} jaar</translation>
    </message>
    <message>
        <source>about {long} ({days})</source>
        <translation>ongeveer {long} ({days})</translation>
    </message>
    <message>
        <source>{list} and {n} more</source>
        <translation>{list} en nog {n}</translation>
    </message>
    <message>
        <source>{list} and {last}</source>
        <translation>{list} en {last}</translation>
    </message>
    <message>
        <source>a step that is gone</source>
        <translation>een stap die er niet meer is</translation>
    </message>
    <message>
        <source>step {number} (without a title)</source>
        <translation>stap {number} (zonder titel)</translation>
    </message>
    <message>
        <source>an arrow that is gone</source>
        <translation>een pijl die er niet meer is</translation>
    </message>
    <message>
        <source>from {one} to {other}</source>
        <translation>van {one} naar {other}</translation>
    </message>
    <message>
        <source>a phase without a name</source>
        <translation>een fase zonder naam</translation>
    </message>
    <message>
        <source>a supplier without a name</source>
        <translation>een leverancier zonder naam</translation>
    </message>
    <message>
        <source>a segment without a name</source>
        <translation>een segment zonder naam</translation>
    </message>
    <message>
        <source>{supplier} shares no step with another supplier, and no arrow hands the customer over.</source>
        <translation>{supplier} deelt geen stap met een andere leverancier, en geen pijl draagt de klant over.</translation>
    </message>
    <message>
        <source>both in contact at {steps}</source>
        <translation>beide in contact bij {steps}</translation>
    </message>
    <message>
        <source>both in contact at {n} steps: {steps}</source>
        <translation>beide in contact bij {n} stappen: {steps}</translation>
    </message>
    <message>
        <source>1 hand-over, {arrows}</source>
        <translation>1 overdracht, {arrows}</translation>
    </message>
    <message>
        <source>{n} hand-overs, {arrows}</source>
        <translation>{n} overdrachten, {arrows}</translation>
    </message>
    <message>
        <source>With {partner}: {what}.</source>
        <translation>Met {partner}: {what}.</translation>
    </message>
    <message>
        <source>On the main route no AIDA state is marked for {supplier}.</source>
        <translation>Op de hoofdroute is voor {supplier} geen AIDA-toestand aangegeven.</translation>
    </message>
    <message>
        <source>{state} from {step}</source>
        <translation>{state} vanaf {step}</translation>
    </message>
    <message>
        <source>The customer’s state for {supplier} on the main route: {states}.</source>
        <translation>De toestand van de klant voor {supplier} op de hoofdroute: {states}.</translation>
    </message>
    <message>
        <source>At {n} steps the state is lower than it was before: {steps}. That happens.</source>
        <translation>Bij {n} stappen is de toestand lager dan daarvoor: {steps}. Dat komt voor.</translation>
    </message>
    <message>
        <source>At {step} the customer falls back to {state}, after {highest} before. That happens.</source>
        <translation>Bij {step} valt de klant terug naar {state}, na eerder {highest}. Dat komt voor.</translation>
    </message>
    <message>
        <source>At {n} steps the customer has {supplier} in mind without contact: {steps}.</source>
        <translation>Bij {n} stappen heeft de klant {supplier} in gedachten zonder contact: {steps}.</translation>
    </message>
    <message>
        <source>At {step} the customer has {supplier} in mind without contact; {who}.</source>
        <translation>Bij {step} heeft de klant {supplier} in gedachten zonder contact; {who}.</translation>
    </message>
    <message>
        <source>no other supplier is there either</source>
        <translation>er is ook geen andere leverancier</translation>
    </message>
    <message>
        <source>{who} is there</source>
        <translation>{who} is er wel</translation>
    </message>
    <message>
        <source>{who} are there</source>
        <translation>{who} zijn er wel</translation>
    </message>
    <message>
        <source>The map has no steps yet, so there is no first contact.</source>
        <translation>De kaart heeft nog geen stappen, dus er is geen eerste contact.</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} tot {most}</translation>
    </message>
    <message>
        <source>{customers} skip {step}, where {supplier} would sell: their whole way counts.</source>
        <translation>{customers} slaan {step} over, waar {supplier} zou verkopen: hun hele weg telt.</translation>
    </message>
    <message>
        <source>, up to and including {step}</source>
        <translation>, tot en met {step}</translation>
    </message>
    <message>
        <source>{supplier} has no contact with the customer anywhere on the map.</source>
        <translation>{supplier} heeft nergens op de kaart contact met de klant.</translation>
    </message>
    <message>
        <source>Not one of the {customers} meets {supplier}{until}; contact comes only later.</source>
        <translation>Geen van de {customers} komt in contact met {supplier}{until}; het contact komt pas later.</translation>
    </message>
    <message>
        <source>Not one of the {customers} meets {supplier}{until}.</source>
        <translation>Geen van de {customers} komt in contact met {supplier}{until}.</translation>
    </message>
    <message>
        <source>All {customers} meet {supplier}{until}.</source>
        <translation>Alle {customers} komen in contact met {supplier}{until}.</translation>
    </message>
    <message>
        <source>Fewer than 1 of 100 {customers} meets {supplier}{until}.</source>
        <translation>Van 100 {customers} komt er minder dan 1 in contact met {supplier}{until}.</translation>
    </message>
    <message>
        <source>More than 99 of 100 {customers} meet {supplier}{until}.</source>
        <translation>Van 100 {customers} komen er meer dan 99 in contact met {supplier}{until}.</translation>
    </message>
    <message>
        <source>Of 100 {customers} 1 meets {supplier}{until}.</source>
        <translation>Van 100 {customers} komt er 1 in contact met {supplier}{until}.</translation>
    </message>
    <message>
        <source>Of 100 {customers} {n} meet {supplier}{until}.</source>
        <translation>Van 100 {customers} komen er {n} in contact met {supplier}{until}.</translation>
    </message>
    <message>
        <source>How far along they are then cannot be told, as customers get caught in {steps}.</source>
        <translation>Hoe ver zij dan zijn, valt niet te zeggen, want klanten blijven steken in {steps}.</translation>
    </message>
    <message>
        <source>That is at their very first step: nothing of the way lies behind them.</source>
        <translation>Dat is bij hun allereerste stap: er ligt nog niets van de weg achter hen.</translation>
    </message>
    <message>
        <source>By then they have done {position} of the way, repeats counted.</source>
        <translation>Dan hebben zij {position} van de weg afgelegd, herhalingen meegeteld.</translation>
    </message>
    <message>
        <source>By then they have done {position} of the way, repeats counted ({range} without going back).</source>
        <translation>Dan hebben zij {position} van de weg afgelegd, herhalingen meegeteld ({range} zonder terug te gaan).</translation>
    </message>
    <message>
        <source>By then they have done {position} of the way with repeats; without going back {range}.</source>
        <translation>Dan hebben zij {position} van de weg afgelegd met herhalingen; zonder terug te gaan {range}.</translation>
    </message>
    <message>
        <source>By then they have done {position} of the way.</source>
        <translation>Dan hebben zij {position} van de weg afgelegd.</translation>
    </message>
    <message>
        <source>Without going back it is {range}.</source>
        <translation>Zonder terug te gaan is het {range}.</translation>
    </message>
    <message>
        <source>Without going back there is no least and most: {steps} lead on to each other in a circle.</source>
        <translation>Zonder terug te gaan is er geen minst en meest: {steps} leiden in een kring naar elkaar.</translation>
    </message>
    <message>
        <source>No route without going back comes to this contact and to an end.</source>
        <translation>Geen enkele route zonder terug te gaan komt bij dit contact en bij een einde.</translation>
    </message>
    <message>
        <source>By then the main route has no contact.</source>
        <translation>Op de hoofdroute is er tot dan geen contact.</translation>
    </message>
    <message>
        <source>On the main route they meet at {step}; the customer starts it.</source>
        <translation>Op de hoofdroute is dat bij {step}; de klant begint.</translation>
    </message>
    <message>
        <source>On the main route they meet at {step}; {supplier} starts it.</source>
        <translation>Op de hoofdroute is dat bij {step}; {supplier} begint.</translation>
    </message>
    <message>
        <source>On the main route they meet at {step}; who starts it has not been noted.</source>
        <translation>Op de hoofdroute is dat bij {step}; wie begint, is niet genoteerd.</translation>
    </message>
    <message>
        <source>The one step before it rests on evidence.</source>
        <translation>De ene stap ervoor is onderbouwd.</translation>
    </message>
    <message>
        <source>The one step before it is an assumption.</source>
        <translation>De ene stap ervoor is een aanname.</translation>
    </message>
    <message>
        <source>Not one of the {n} steps before it rests on evidence.</source>
        <translation>Geen van de {n} stappen ervoor is onderbouwd.</translation>
    </message>
    <message>
        <source>All {n} steps before it rest on evidence{how}.</source>
        <translation>Alle {n} stappen ervoor zijn onderbouwd{how}.</translation>
    </message>
    <message>
        <source>1 of the {n} steps before it rests on evidence{how}.</source>
        <translation>Van de {n} stappen ervoor is er 1 onderbouwd{how}.</translation>
    </message>
    <message>
        <source>{known} of the {n} steps before it rest on evidence{how}.</source>
        <translation>Van de {n} stappen ervoor zijn er {known} onderbouwd{how}.</translation>
    </message>
    <message>
        <source> ({observed} observed, {reported} reported, {assumed} assumed)</source>
        <translation> ({observed} waargenomen, {reported} verteld, {assumed} aangenomen)</translation>
    </message>
    <message>
        <source>The map has no steps yet.</source>
        <translation>De kaart heeft nog geen stappen.</translation>
    </message>
    <message>
        <source>customers (all routes open)</source>
        <translation>klanten (alle routes open)</translation>
    </message>
    <message>
        <source>customers of the segment {segment}</source>
        <translation>klanten van het segment {segment}</translation>
    </message>
    <message>
        <source>Segment {segment}</source>
        <translation>Segment {segment}</translation>
    </message>
    <message>
        <source>What the figures rest on cannot be told, as customers get caught.</source>
        <translation>Waarop de cijfers berusten, valt niet te zeggen, want klanten blijven steken.</translation>
    </message>
    <message>
        <source>What the figures rest on cannot be told, as no step is visited.</source>
        <translation>Waarop de cijfers berusten, valt niet te zeggen, want er wordt geen stap gezet.</translation>
    </message>
    <message>
        <source>Of all steps done, repeats counted, {observed} are observed, {reported} reported and {assumed} assumed.</source>
        <translation>Van alle gezette stappen, herhalingen meegeteld, is {observed} waargenomen, {reported} verteld en {assumed} aangenomen.</translation>
    </message>
    <message>
        <source>At 1 fork shares are missing: there the program divides equally.</source>
        <translation>Bij 1 splitsing ontbreken aandelen: daar verdeelt het programma gelijk.</translation>
    </message>
    <message>
        <source>At {n} forks shares are missing: there the program divides equally.</source>
        <translation>Bij {n} splitsingen ontbreken aandelen: daar verdeelt het programma gelijk.</translation>
    </message>
    <message>
        <source>How often steps are done and how long the way takes cannot be told: customers get caught in {steps}, with no way out and no end.</source>
        <translation>Hoe vaak stappen worden gezet en hoe lang de weg duurt, valt niet te zeggen: klanten blijven steken in {steps}, zonder uitweg en zonder einde.</translation>
    </message>
    <message>
        <source>Nobody visits a step, so there is nothing to tell.</source>
        <translation>Niemand zet een stap, dus er valt niets te zeggen.</translation>
    </message>
    <message>
        <source>On average the way has {steps}, repeats counted. How long it takes cannot be told: no step on it says how many days it takes.</source>
        <translation>Gemiddeld telt de weg {steps}, herhalingen meegeteld. Hoe lang die duurt, valt niet te zeggen: bij geen enkele stap staat hoeveel dagen die kost.</translation>
    </message>
    <message>
        <source>On average the way has {steps}, repeats counted, and takes {days}.</source>
        <translation>Gemiddeld telt de weg {steps}, herhalingen meegeteld, en duurt die {days}.</translation>
    </message>
    <message>
        <source>1 step on it has no days and counts for none.</source>
        <translation>Bij 1 stap staan geen dagen; die telt voor nul.</translation>
    </message>
    <message>
        <source>{n} steps on it have no days and count for none.</source>
        <translation>Bij {n} stappen staan geen dagen; die tellen voor nul.</translation>
    </message>
    <message>
        <source>The main route is {step} alone.</source>
        <translation>De hoofdroute is alleen {step}.</translation>
    </message>
    <message>
        <source>The main route has {steps}, from {first} to {last}.</source>
        <translation>De hoofdroute telt {steps}, van {first} tot {last}.</translation>
    </message>
    <message>
        <source>The main route visits no step: all on it are skipped.</source>
        <translation>De hoofdroute bezoekt geen stap: alle stappen worden overgeslagen.</translation>
    </message>
    <message>
        <source>Customers start at {n} steps, equally divided: {steps}.</source>
        <translation>Klanten beginnen bij {n} stappen, gelijk verdeeld: {steps}.</translation>
    </message>
    <message>
        <source>Nobody comes to an end.</source>
        <translation>Niemand komt aan een einde.</translation>
    </message>
    <message>
        <source>Customers stop at {steps}.</source>
        <translation>Klanten stoppen bij {steps}.</translation>
    </message>
    <message>
        <source>{segment} skips no step.</source>
        <translation>{segment} slaat geen stap over.</translation>
    </message>
    <message>
        <source>{segment} skips {steps}.</source>
        <translation>{segment} slaat {steps} over.</translation>
    </message>
    <message>
        <source>{segment} skips {n} steps: {steps}.</source>
        <translation>{segment} slaat {n} stappen over: {steps}.</translation>
    </message>
    <message>
        <source>Most often done, {n} times on average: {steps}.</source>
        <translation>Het vaakst gezet, gemiddeld {n} keer: {steps}.</translation>
    </message>
    <message>
        <source>Where everybody must pass cannot be told: the map has no goal yet.</source>
        <translation>Waar iedereen langs moet, valt niet te zeggen: de kaart heeft nog geen doel.</translation>
    </message>
    <message>
        <source>Where everybody must pass cannot be told: {goal}, the goal, is skipped.</source>
        <translation>Waar iedereen langs moet, valt niet te zeggen: {goal}, het doel, wordt overgeslagen.</translation>
    </message>
    <message>
        <source>Where everybody must pass cannot be told: nobody comes to {goal}, the goal.</source>
        <translation>Waar iedereen langs moet, valt niet te zeggen: niemand komt bij {goal}, het doel.</translation>
    </message>
    <message>
        <source>Everybody who comes to {goal} must pass {steps}.</source>
        <translation>Wie bij {goal} komt, moet langs {steps}.</translation>
    </message>
    <message>
        <source>Everybody who comes to {goal} must pass {n} steps: {steps}.</source>
        <translation>Wie bij {goal} komt, moet langs {n} stappen: {steps}.</translation>
    </message>
    <message>
        <source>No step must be passed by everybody who comes to {goal}.</source>
        <translation>Er is geen stap waar iedereen langs moet die bij {goal} komt.</translation>
    </message>
    <message>
        <source>On the main route some supplier is in contact at every step.</source>
        <translation>Op de hoofdroute heeft bij elke stap een leverancier contact.</translation>
    </message>
    <message>
        <source>On the main route no supplier is in contact at any step.</source>
        <translation>Op de hoofdroute heeft bij geen enkele stap een leverancier contact.</translation>
    </message>
    <message>
        <source>At 1 of the {n} steps of the main route no supplier is in contact: {steps}.</source>
        <translation>Bij 1 van de {n} stappen van de hoofdroute heeft geen leverancier contact: {steps}.</translation>
    </message>
    <message>
        <source>At {hidden} of the {n} steps of the main route no supplier is in contact: {steps}.</source>
        <translation>Bij {hidden} van de {n} stappen van de hoofdroute heeft geen leverancier contact: {steps}.</translation>
    </message>
    <message>
        <source>How many go back {arrows} has not been given: it counts as nobody.</source>
        <translation>Hoeveel klanten teruggaan {arrows}, is niet opgegeven: het telt als niemand.</translation>
    </message>
    <message>
        <source>For {n} loops it has not been given how many go back: {arrows}. They count as nobody.</source>
        <translation>Van {n} lussen is niet opgegeven hoeveel klanten teruggaan: {arrows}. Ze tellen als niemand.</translation>
    </message>
    <message>
        <source>{figure} cannot be told: {why}.</source>
        <translation>{figure}, valt niet te zeggen: {why}.</translation>
    </message>
    <message>
        <source>{supplier}: {figure} cannot be told: {why}.</source>
        <translation>{supplier}: {figure}, valt niet te zeggen: {why}.</translation>
    </message>
    <message>
        <source>Well-known percentages of how far customers are before first contact rest on what buyers say of themselves, of other markets, and leave out suppliers who made the first move.</source>
        <translation>Bekende percentages over hoe ver klanten al zijn vóór het eerste contact berusten op wat kopers over zichzelf zeggen, in andere markten, en zwijgen over leveranciers die zelf begonnen.</translation>
    </message>
    <message>
        <source>This figure is about your own customers, for each supplier and segment, and shows who started and how much of it is known: correct the map, and the figure follows.</source>
        <translation>Dit cijfer gaat over je eigen klanten, per leverancier en segment, en toont wie begon en hoeveel ervan bekend is: verbeter de kaart, en het cijfer volgt.</translation>
    </message>
    <message>
        <source>How often each step is done</source>
        <translation>Hoe vaak elke stap wordt gezet</translation>
    </message>
    <message>
        <source>How long the way takes</source>
        <translation>Hoe lang de weg duurt</translation>
    </message>
    <message>
        <source>Which part is observed</source>
        <translation>Welk deel is waargenomen</translation>
    </message>
    <message>
        <source>Which part is reported</source>
        <translation>Welk deel is verteld</translation>
    </message>
    <message>
        <source>Which part is assumed</source>
        <translation>Welk deel is aangenomen</translation>
    </message>
    <message>
        <source>How many come to first contact</source>
        <translation>Hoeveel klanten tot een eerste contact komen</translation>
    </message>
    <message>
        <source>How far along customers are at first contact</source>
        <translation>Hoe ver klanten zijn bij het eerste contact</translation>
    </message>
    <message>
        <source>How far along they are at least</source>
        <translation>Hoe ver zij minstens zijn</translation>
    </message>
    <message>
        <source>How far along they are at most</source>
        <translation>Hoe ver zij hoogstens zijn</translation>
    </message>
    <message>
        <source>At which step of the main route they meet</source>
        <translation>Bij welke stap van de hoofdroute het contact komt</translation>
    </message>
    <message>
        <source>customers get caught in {steps}, with no way out and no end</source>
        <translation>klanten blijven steken in {steps}, zonder uitweg en zonder einde</translation>
    </message>
    <message>
        <source>{steps} lead on to each other in a circle without a loop</source>
        <translation>{steps} leiden in een kring naar elkaar zonder lus</translation>
    </message>
    <message>
        <source>no step is visited</source>
        <translation>er wordt geen stap gezet</translation>
    </message>
    <message>
        <source>no step of the main route up to the goal has contact</source>
        <translation>geen stap van de hoofdroute tot en met het doel heeft contact</translation>
    </message>
    <message>
        <source>no route without going back comes to contact and to an end</source>
        <translation>geen route zonder terug te gaan komt bij contact en bij een einde</translation>
    </message>
    <message>
        <source>nobody comes to a step with contact up to the goal</source>
        <translation>niemand komt tot en met het doel bij een stap met contact</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 fout</translation>
    </message>
    <message>
        <source>{n} errors</source>
        <translation>{n} fouten</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 waarschuwing</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>{n} waarschuwingen</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 tip</translation>
    </message>
    <message>
        <source>{n} hints</source>
        <translation>{n} tips</translation>
    </message>
    <message>
        <source>For {segments}: {sentence}</source>
        <translation>Voor {segments}: {sentence}</translation>
    </message>
    <message>
        <source>Customers get caught in {steps}: draw an arrow that leads out, or lower the shares so that some stop there.</source>
        <translation>Klanten blijven steken in {steps}: teken een pijl die eruit leidt, of verlaag de aandelen zodat er een deel stopt.</translation>
    </message>
    <message>
        <source>Nobody comes to {step}, the goal: draw arrows that lead there, or choose another goal.</source>
        <translation>Niemand komt bij {step}, het doel: teken pijlen die erheen leiden, of kies een ander doel.</translation>
    </message>
    <message>
        <source>Nobody comes to {step}: draw an arrow from a step that customers do come to, or check the shares on the way.</source>
        <translation>Niemand komt bij {step}: teken een pijl vanaf een stap waar klanten wel komen, of controleer de aandelen onderweg.</translation>
    </message>
    <message>
        <source>The shares out of {step} add up to more than {all}: lower them; until then they are scaled.</source>
        <translation>De aandelen uit {step} zijn samen meer dan {all}: verlaag ze; tot die tijd worden ze naar verhouding verkleind.</translation>
    </message>
    <message>
        <source>The map has no goal: choose the step at which customers buy, and make it the goal.</source>
        <translation>De kaart heeft geen doel: kies de stap waarbij klanten kopen en maak die het doel.</translation>
    </message>
    <message>
        <source>The loop {arrow} does not go back: turn it around, or make it an arrow onward.</source>
        <translation>De lus {arrow} gaat niet terug: keer die om, of maak er een pijl vooruit van.</translation>
    </message>
    <message>
        <source>The skip {arrow} goes back: make it a loop, or turn it around.</source>
        <translation>De overslag {arrow} gaat terug: maak er een lus van, of keer die om.</translation>
    </message>
    <message>
        <source>Say which part of the customers goes back {arrow}: without a share that counts as nobody.</source>
        <translation>Geef op welk deel van de klanten teruggaat {arrow}: zonder aandeel telt dat als niemand.</translation>
    </message>
    <message>
        <source>{supplier} is at no step: mark the steps where it plays a part, or remove it.</source>
        <translation>{supplier} staat bij geen enkele stap: geef aan bij welke stappen deze leverancier een rol speelt, of verwijder hem.</translation>
    </message>
    <message>
        <source>{supplier} has AIDA states but no contact anywhere: say at which step it is in contact, directly or indirectly.</source>
        <translation>{supplier} heeft AIDA-toestanden maar nergens contact: geef aan bij welke stap er contact is, direct of indirect.</translation>
    </message>
    <message>
        <source>The arrow {arrow} leads to an earlier phase: make it a loop, or check the phases of both steps.</source>
        <translation>De pijl {arrow} leidt naar een eerdere fase: maak er een lus van, of controleer de fasen van beide stappen.</translation>
    </message>
    <message>
        <source>Write what the customer does at {step}.</source>
        <translation>Schrijf wat de klant doet bij {step}.</translation>
    </message>
    <message>
        <source>No arrow leads to or from {step}: connect it, or remove it if it is not needed.</source>
        <translation>Er leidt geen pijl naar of van {step}: verbind de stap, of verwijder die als hij niet nodig is.</translation>
    </message>
    <message>
        <source>No step or arrow is different for {segment}: say which steps it skips or which arrows it takes.</source>
        <translation>Geen stap of pijl is anders voor {segment}: geef aan welke stappen dit segment overslaat of welke pijlen het neemt.</translation>
    </message>
    <message>
        <source>{n} steps are called {title}: give each its own title, or remove what is double.</source>
        <translation>{n} stappen heten {title}: geef elke een eigen titel, of verwijder wat dubbel is.</translation>
    </message>
    <message>
        <source>Give {step} a phase.</source>
        <translation>Geef {step} een fase.</translation>
    </message>
    <message>
        <source>Everything in the phase {phase} is assumed: ask or watch customers, and note what is known.</source>
        <translation>Alles in de fase {phase} is aangenomen: vraag het klanten of kijk mee, en noteer wat bekend is.</translation>
    </message>
    <message>
        <source>Part of the customers stop at {step}: if that is not meant, let the shares of its arrows add up to {all}.</source>
        <translation>Een deel van de klanten stopt bij {step}: als dat niet de bedoeling is, laat de aandelen van de pijlen samen {all} zijn.</translation>
    </message>
    <message>
        <source>1 trap without a way out</source>
        <translation>1 val zonder uitweg</translation>
    </message>
    <message>
        <source>{n} traps without a way out</source>
        <translation>{n} vallen zonder uitweg</translation>
    </message>
    <message>
        <source>The goal is not reached</source>
        <translation>Het doel wordt niet bereikt</translation>
    </message>
    <message>
        <source>The goal is not reached ({n} times)</source>
        <translation>Het doel wordt niet bereikt ({n} keer)</translation>
    </message>
    <message>
        <source>1 step that nobody comes to</source>
        <translation>1 stap waar niemand komt</translation>
    </message>
    <message>
        <source>{n} steps that nobody comes to</source>
        <translation>{n} stappen waar niemand komt</translation>
    </message>
    <message>
        <source>1 step with shares over 100 %</source>
        <translation>1 stap met aandelen boven 100 %</translation>
    </message>
    <message>
        <source>{n} steps with shares over 100 %</source>
        <translation>{n} stappen met aandelen boven 100 %</translation>
    </message>
    <message>
        <source>No goal yet ({n} times)</source>
        <translation>Nog geen doel ({n} keer)</translation>
    </message>
    <message>
        <source>1 loop that does not go back</source>
        <translation>1 lus die niet teruggaat</translation>
    </message>
    <message>
        <source>{n} loops that do not go back</source>
        <translation>{n} lussen die niet teruggaan</translation>
    </message>
    <message>
        <source>1 skip that goes back</source>
        <translation>1 overslag die teruggaat</translation>
    </message>
    <message>
        <source>{n} skips that go back</source>
        <translation>{n} overslagen die teruggaan</translation>
    </message>
    <message>
        <source>1 loop without a share</source>
        <translation>1 lus zonder aandeel</translation>
    </message>
    <message>
        <source>{n} loops without a share</source>
        <translation>{n} lussen zonder aandeel</translation>
    </message>
    <message>
        <source>1 supplier at no step</source>
        <translation>1 leverancier bij geen enkele stap</translation>
    </message>
    <message>
        <source>{n} suppliers at no step</source>
        <translation>{n} leveranciers bij geen enkele stap</translation>
    </message>
    <message>
        <source>1 supplier never in contact</source>
        <translation>1 leverancier nooit in contact</translation>
    </message>
    <message>
        <source>{n} suppliers never in contact</source>
        <translation>{n} leveranciers nooit in contact</translation>
    </message>
    <message>
        <source>1 arrow to an earlier phase</source>
        <translation>1 pijl naar een eerdere fase</translation>
    </message>
    <message>
        <source>{n} arrows to an earlier phase</source>
        <translation>{n} pijlen naar een eerdere fase</translation>
    </message>
    <message>
        <source>1 step without a title</source>
        <translation>1 stap zonder titel</translation>
    </message>
    <message>
        <source>{n} steps without a title</source>
        <translation>{n} stappen zonder titel</translation>
    </message>
    <message>
        <source>1 loose step</source>
        <translation>1 losse stap</translation>
    </message>
    <message>
        <source>{n} loose steps</source>
        <translation>{n} losse stappen</translation>
    </message>
    <message>
        <source>1 segment like everyone</source>
        <translation>1 segment zoals iedereen</translation>
    </message>
    <message>
        <source>{n} segments like everyone</source>
        <translation>{n} segmenten zoals iedereen</translation>
    </message>
    <message>
        <source>1 title used more than once</source>
        <translation>1 titel die meer dan eens voorkomt</translation>
    </message>
    <message>
        <source>{n} titles used more than once</source>
        <translation>{n} titels die meer dan eens voorkomen</translation>
    </message>
    <message>
        <source>1 step without a phase</source>
        <translation>1 stap zonder fase</translation>
    </message>
    <message>
        <source>{n} steps without a phase</source>
        <translation>{n} stappen zonder fase</translation>
    </message>
    <message>
        <source>1 phase of mere assumptions</source>
        <translation>1 fase met alleen aannames</translation>
    </message>
    <message>
        <source>{n} phases of mere assumptions</source>
        <translation>{n} fasen met alleen aannames</translation>
    </message>
    <message>
        <source>1 step where some stop</source>
        <translation>1 stap waar een deel stopt</translation>
    </message>
    <message>
        <source>{n} steps where some stop</source>
        <translation>{n} stappen waar een deel stopt</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>pijltoetsen</translation>
    </message>
    <message>
        <source>{key}arrow keys</source>
        <translation>{key}pijltoetsen</translation>
    </message>
    <message>
        <source>Move what is selected a little</source>
        <translation>Wat geselecteerd is een stukje verplaatsen</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>De kaart verschuiven</translation>
    </message>
    <message>
        <source>Space and drag, or the wheel</source>
        <translation>Spatie en slepen, of het wieltje</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>In- en uitzoomen</translation>
    </message>
    <message>
        <source>{key}wheel</source>
        <translation>{key}wieltje</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>wieltje</translation>
    </message>
    <message>
        <source>{key}drag</source>
        <translation>{key}slepen</translation>
    </message>
    <message>
        <source>State of the badge under the pointer, or none</source>
        <translation>AIDA-fase van de badge onder de aanwijzer, of geen</translation>
    </message>
    <message>
        <source>Next or previous state of the badge under the pointer</source>
        <translation>Volgende of vorige AIDA-fase van de badge onder de aanwijzer</translation>
    </message>
    <message>
        <source>Copy a badge to another card</source>
        <translation>Een badge naar een andere kaart kopiëren</translation>
    </message>
    <message>
        <source>Select the neighbouring step</source>
        <translation>De stap ernaast selecteren</translation>
    </message>
    <message>
        <source>what is drawn beside the map, instead of its title and legend: some of these, or none</source>
        <translation>wat er naast de kaart staat, in plaats van titel en legenda: een of meer hiervan, of none voor niets</translation>
    </message>
    <message>
        <source>The map with all routes open (not the average customer)</source>
        <translation>De kaart met alle routes open (niet de gemiddelde klant)</translation>
    </message>
    <message>
        <source>Segment {segment}, {share} of the customers</source>
        <translation>Segment {segment}, {share} van de klanten</translation>
    </message>
    <message>
        <source>{segment} {share}</source>
        <translation>{segment} {share}</translation>
    </message>
    <message>
        <source>The mix of the segments, each by its share: {segments}.</source>
        <translation>De mix van de segmenten, elk naar zijn aandeel: {segments}.</translation>
    </message>
    <message>
        <source>Their shares as given add up to {sum}, not to {all}: here they count as everybody.</source>
        <translation>Hun opgegeven aandelen zijn samen {sum}, geen {all}: hier tellen ze als alle klanten.</translation>
    </message>
    <message>
        <source>Its way takes {days} on average.</source>
        <translation>De weg duurt daarin gemiddeld {days}.</translation>
    </message>
    <message>
        <source>How long its way takes cannot be told: customers of {segments} get caught.</source>
        <translation>Hoe lang de weg daarin duurt, valt niet te zeggen: klanten van {segments} blijven steken.</translation>
    </message>
    <message>
        <source>How long its way takes cannot be told: no step on it says how many days it takes.</source>
        <translation>Hoe lang de weg daarin duurt, valt niet te zeggen: bij geen enkele stap staat hoeveel dagen die kost.</translation>
    </message>
    <message>
        <source>In the mix nobody meets {supplier}.</source>
        <translation>In de mix komt niemand in contact met {supplier}.</translation>
    </message>
    <message>
        <source>In the mix everybody meets {supplier}.</source>
        <translation>In de mix komt iedereen in contact met {supplier}.</translation>
    </message>
    <message>
        <source>In the mix {share} of the customers meet {supplier}.</source>
        <translation>In de mix komt {share} van de klanten in contact met {supplier}.</translation>
    </message>
    <message>
        <source>In the mix 1 of 100 customers meets {supplier}.</source>
        <translation>In de mix komt van 100 klanten er 1 in contact met {supplier}.</translation>
    </message>
    <message>
        <source>In the mix {n} of 100 customers meet {supplier}.</source>
        <translation>In de mix komen van 100 klanten er {n} in contact met {supplier}.</translation>
    </message>
    <message>
        <source>How far along they are then cannot be told: customers of {segments} get caught.</source>
        <translation>Hoe ver zij dan zijn, valt niet te zeggen: klanten van {segments} blijven steken.</translation>
    </message>
    <message>
        <source>as JSON, for programs</source>
        <translation>als JSON, voor programma’s</translation>
    </message>
    <message>
        <source>Untitled map</source>
        <translation>Naamloze kaart</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>De weg</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Eerste contact</translation>
    </message>
    <message>
        <source>Working together</source>
        <translation>Samenwerken</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Wat is dit?</translation>
    </message>
    <message>
        <source>Meets</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Way done</source>
        <translation>Afgelegd</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spreiding</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Begint</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
    <message>
        <source>Meets: how many customers come into contact by the time they buy. Way done: how far along they then are, repeats counted; range: at least and at most, without going back. Starts: who starts the contact. Known: how many of the steps before it on the main route are more than an assumption.</source>
        <translation>Contact: hoeveel klanten in contact komen voordat of terwijl zij kopen. Afgelegd: hoe ver zij dan zijn, herhalingen meegeteld; spreiding: minstens en hoogstens, zonder terug te gaan. Begint: wie het contact begint. Bekend: hoeveel van de stappen ervoor op de hoofdroute meer zijn dan een aanname.</translation>
    </message>
    <message>
        <source>{one} and {other}: {what}.</source>
        <translation>{one} en {other}: {what}.</translation>
    </message>
    <message>
        <source>And {n} more pairs: --supplier ID tells those of one.</source>
        <translation>En nog {n} paren: --supplier ID vertelt die van één leverancier.</translation>
    </message>
    <message>
        <source>No two suppliers share a step, and no arrow leads from the one to the other.</source>
        <translation>Geen twee leveranciers delen een stap, en geen pijl leidt van de een naar de ander.</translation>
    </message>
    <message>
        <source>All routes</source>
        <translation>Alle routes</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>Segments beside each other</source>
        <translation>Segmenten naast elkaar</translation>
    </message>
    <message>
        <source>How far along customers are at first contact, repeats counted.</source>
        <translation>Hoe ver klanten zijn bij het eerste contact, herhalingen meegeteld.</translation>
    </message>
    <message>
        <source>In brackets how many come to it, where that is not everybody.</source>
        <translation>Tussen haakjes hoeveel er zover komen, als dat niet iedereen is.</translation>
    </message>
    <message>
        <source>There is no mix of the segments: not each of them has a share.</source>
        <translation>Er is geen mix van de segmenten: niet elk segment heeft een aandeel.</translation>
    </message>
    <message>
        <source>Tells what a map tells: routes, how far along customers are at first contact with each supplier, who can work together, and how much of it is known.</source>
        <translation>Vertelt wat een kaart vertelt: routes, hoe ver klanten zijn bij het eerste contact met elke leverancier, wie kunnen samenwerken, en hoeveel ervan bekend is.</translation>
    </message>
    <message>
        <source>of this segment; without it of the map with all routes open</source>
        <translation>van dit segment; zonder dit van de kaart met alle routes open</translation>
    </message>
    <message>
        <source>for this supplier alone, in full</source>
        <translation>voor alleen deze leverancier, volledig</translation>
    </message>
    <message>
        <source>Nothing found: the map is in order.</source>
        <translation>Niets gevonden: de kaart is in orde.</translation>
    </message>
    <message>
        <source>Tells what in a map is wrong, odd or unfinished, and what to do about it. Exit status: 1 if something is wrong, 0 if not.</source>
        <translation>Vertelt wat er in een kaart fout, vreemd of onaf is, en wat eraan te doen is. Eindstatus: 1 als er iets fout is, anders 0.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekend</translation>
    </message>
    <message>
        <source>{title} (step {number})</source>
        <translation>{title} (stap {number})</translation>
    </message>
    <message>
        <source>First contact on the way of the customer</source>
        <translation>Eerste contact op de weg van de klant</translation>
    </message>
    <message>
        <source>no first contact before the goal: {names}</source>
        <translation>geen eerste contact voor het doel: {names}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Signs of findings on the map</source>
        <translation>Tekens van bevindingen op de kaart</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>1 hushed</source>
        <translation>1 niet meer gemeld</translation>
    </message>
    <message>
        <source>{n} hushed</source>
        <translation>{n} niet meer gemeld</translation>
    </message>
    <message>
        <source>Enter shows a finding on the map, Ctrl+Enter mends it, Delete hushes it</source>
        <translation>Enter toont een bevinding op de kaart, Ctrl+Enter herstelt haar, Delete meldt haar niet meer</translation>
    </message>
    <message>
        <source>This is not about a place on the map.</source>
        <translation>Dit gaat niet over een plek op de kaart.</translation>
    </message>
    <message>
        <source>The map is being checked; one moment, please.</source>
        <translation>De kaart wordt nagekeken; een ogenblik geduld.</translation>
    </message>
    <message>
        <source>As soon as there are steps, this lists what is wrong, odd or unfinished.</source>
        <translation>Zodra er stappen zijn, staat hier wat er fout, vreemd of onaf is.</translation>
    </message>
    <message>
        <source>The map is being checked…</source>
        <translation>De kaart wordt nagekeken…</translation>
    </message>
    <message>
        <source>{counts} – being checked anew…</source>
        <translation>{counts} – wordt opnieuw nagekeken…</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Er is niets mis.</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Toon op de kaart</translation>
    </message>
    <message>
        <source>Tell me again</source>
        <translation>Weer melden</translation>
    </message>
    <message>
        <source>Tell me all of these again</source>
        <translation>Deze allemaal weer melden</translation>
    </message>
    <message>
        <source>Do not tell me again</source>
        <translation>Niet meer melden</translation>
    </message>
    <message>
        <source>Do not tell me any of these again</source>
        <translation>Deze allemaal niet meer melden</translation>
    </message>
    <message>
        <source>Make it a loop</source>
        <translation>Maak er een lus van</translation>
    </message>
    <message>
        <source>Make it a skip</source>
        <translation>Laat hem stappen overslaan</translation>
    </message>
    <message>
        <source>Make it an arrow onward</source>
        <translation>Maak er een pijl vooruit van</translation>
    </message>
    <message>
        <source>Turn it around</source>
        <translation>Keer hem om</translation>
    </message>
    <message>
        <source>Make “{step}” the goal</source>
        <translation>Maak “{step}” het doel</translation>
    </message>
    <message>
        <source>Give it a share…</source>
        <translation>Geef een aandeel op…</translation>
    </message>
    <message>
        <source>Bring them down to 100 %</source>
        <translation>Breng ze terug tot 100 %</translation>
    </message>
    <message>
        <source>Remove the supplier</source>
        <translation>Verwijder de leverancier</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>Verwijder de stap</translation>
    </message>
    <message>
        <source>Put it in “{phase}”, as its neighbours</source>
        <translation>Zet hem in “{phase}”, net als zijn buren</translation>
    </message>
    <message>
        <source>Type a title…</source>
        <translation>Typ een titel…</translation>
    </message>
    <message>
        <source>Totals are counted: select a cell of a supplier, then paste.</source>
        <translation>Totalen worden geteld: kies een vak van een leverancier en plak dan.</translation>
    </message>
    <message>
        <source>Arrows that nobody else took went with it: {n}.</source>
        <translation>Pijlen die niemand anders nam, gingen mee: {n}.</translation>
    </message>
    <message>
        <source>The product of {supplier} is bought here, but it has no badge at this step.</source>
        <translation>Het product van {supplier} wordt hier gekocht, maar er staat bij deze stap geen badge van.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>, at {step} at the latest</source>
        <translation>, uiterlijk bij {step}</translation>
    </message>
    <message>
        <source>Duration in days</source>
        <translation>Duur in dagen</translation>
    </message>
    <message>
        <source>If {supplier} sells at a later step, make that step its own goal: then the way up to there counts.</source>
        <translation>Als {supplier} bij een latere stap verkoopt, maak die stap dan het eigen doel: dan telt de weg tot daar.</translation>
    </message>
    <message>
        <source>Make them all loops</source>
        <translation>Maak er allemaal lussen van</translation>
    </message>
    <message>
        <source>Make them all skips or arrows onward</source>
        <translation>Maak er pijlen vooruit van, of laat ze stappen overslaan</translation>
    </message>
    <message>
        <source>Bring them all down to 100 %</source>
        <translation>Breng ze allemaal terug tot 100 %</translation>
    </message>
    <message>
        <source>Remove all these suppliers</source>
        <translation>Verwijder al deze leveranciers</translation>
    </message>
    <message>
        <source>Delete all these steps</source>
        <translation>Verwijder al deze stappen</translation>
    </message>
    <message>
        <source>Put each in the phase of its neighbours</source>
        <translation>Zet elk in de fase van zijn buren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Inzichten</translation>
    </message>
    <message>
        <source>• steps where both are in contact, → hand-overs</source>
        <translation>• stappen waar beide contact hebben, → overdrachten</translation>
    </message>
    <message>
        <source>Working together: suppliers by suppliers</source>
        <translation>Samenwerken: leveranciers tegen leveranciers</translation>
    </message>
    <message>
        <source>Enter shows it on the map</source>
        <translation>Enter laat het op de kaart zien</translation>
    </message>
    <message>
        <source>Enter chooses it</source>
        <translation>Enter kiest deze</translation>
    </message>
    <message>
        <source>There are no suppliers yet. Name them in the panel at the left and mark at which steps they are in contact: then this tells how far customers are when they meet each of them.</source>
        <translation>Er zijn nog geen leveranciers. Noem ze in het paneel links en geef aan bij welke stappen ze contact hebben: dan staat hier hoe ver klanten zijn als ze elk van hen voor het eerst spreken.</translation>
    </message>
    <message>
        <source>As soon as there are steps, this tells how far customers are when they meet a supplier.</source>
        <translation>Zodra er stappen zijn, staat hier hoe ver klanten zijn als ze voor het eerst contact hebben met een leverancier.</translation>
    </message>
    <message>
        <source>All that is told of this supplier and segment</source>
        <translation>Alles wat hier over deze leverancier en dit segment staat</translation>
    </message>
    <message>
        <source>The insights are on the clipboard.</source>
        <translation>De inzichten staan op het klembord.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiëren als tekst</translation>
    </message>
    <message>
        <source>The figures are being worked out; one moment, please.</source>
        <translation>De cijfers worden uitgerekend; een ogenblik.</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>Wordt uitgerekend…</translation>
    </message>
    <message>
        <source>All routes open</source>
        <translation>Alle routes open</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>{one} and {other}: nothing in common.</source>
        <translation>{one} en {other}: niets gemeen.</translation>
    </message>
    <message>
        <source>Basis: {parts}</source>
        <translation>Basis: {parts}</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>niet genoteerd</translation>
    </message>
    <message>
        <source>of the way at first contact with {supplier}</source>
        <translation>van de weg afgelegd bij het eerste contact met {supplier}</translation>
    </message>
    <message>
        <source>{supplier}: {figures}</source>
        <translation>{supplier}: {figures}</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>geen contact</translation>
    </message>
    <message>
        <source>no first contact with {supplier}</source>
        <translation>geen eerste contact met {supplier}</translation>
    </message>
    <message>
        <source>no first contact before the goal</source>
        <translation>geen eerste contact voor het doel</translation>
    </message>
    <message>
        <source>1 fork without shares</source>
        <translation>1 splitsing zonder aandelen</translation>
    </message>
    <message>
        <source>{n} forks without shares</source>
        <translation>{n} splitsingen zonder aandelen</translation>
    </message>
    <message>
        <source>Choose a supplier: how far are customers when they first meet it?</source>
        <translation>Kies een leverancier: hoe ver zijn klanten bij het eerste contact?</translation>
    </message>
    <message>
        <source>How far along at first contact, repeats counted</source>
        <translation>Hoe ver bij het eerste contact, herhalingen meegeteld</translation>
    </message>
    <message>
        <source>all routes</source>
        <translation>alle routes</translation>
    </message>
    <message>
        <source>{supplier} can work together</source>
        <translation>{supplier} kan samenwerken</translation>
    </message>
    <message>
        <source>Who can work together best</source>
        <translation>Wie het best kunnen samenwerken</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>All segments together</source>
        <translation>Alle segmenten samen</translation>
    </message>
    <message>
        <source>mix {figure}</source>
        <translation>mix {figure}</translation>
    </message>
    <message>
        <source>Mix of the segments</source>
        <translation>Mix van de segmenten</translation>
    </message>
    <message>
        <source>Chart: first contact with each supplier on the way of the customer</source>
        <translation>Grafiek: het eerste contact met elke leverancier op de weg van de klant</translation>
    </message>
    <message>
        <source>Insights: {supplier}</source>
        <translation>Inzichten: {supplier}</translation>
    </message>
    <message>
        <source>First contact with each supplier</source>
        <translation>Eerste contact met elke leverancier</translation>
    </message>
    <message>
        <source>by lot {value}</source>
        <translation>door loting {value}</translation>
    </message>
    <message>
        <source>How far walks lie apart</source>
        <translation>Hoe ver tochten uiteenlopen</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>verwacht {value}</translation>
    </message>
    <message>
        <source>Whose walk</source>
        <translation>Wiens tocht</translation>
    </message>
    <message>
        <source>Speed of a walk that goes by itself</source>
        <translation>Snelheid van een tocht die vanzelf gaat</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Langzaam</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Gewoon tempo</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Snel</translation>
    </message>
    <message>
        <source>A new customer starts</source>
        <translation>Een nieuwe klant begint</translation>
    </message>
    <message>
        <source>One step on: lots decide where to</source>
        <translation>Eén stap verder: het lot bepaalt waarheen</translation>
    </message>
    <message>
        <source>The customer goes on by lot until the end</source>
        <translation>De klant gaat door loting verder tot het einde</translation>
    </message>
    <message>
        <source>Takes the last step back</source>
        <translation>Neemt de laatste stap terug</translation>
    </message>
    <message>
        <source>Ends the walk</source>
        <translation>Beëindigt de tocht</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Speel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Met: {n}</source>
        <translation>Ontmoet: {n}</translation>
    </message>
    <message>
        <source>Nobody met yet</source>
        <translation>Nog niemand ontmoet</translation>
    </message>
    <message>
        <source>{n} walks</source>
        <translation>{n} tochten</translation>
    </message>
    <message>
        <source>The way so far</source>
        <translation>De weg tot nu toe</translation>
    </message>
    <message>
        <source>Suppliers met</source>
        <translation>Ontmoete leveranciers</translation>
    </message>
    <message>
        <source>{n} walks by lot.</source>
        <translation>{n} tochten door loting.</translation>
    </message>
    <message>
        <source>{n} walks by lot; {caught} of them got caught in a trap, have no end and are left out.</source>
        <translation>{n} tochten door loting; daarvan kwamen er {caught} vast te zitten in een val: die hebben geen einde en tellen niet mee.</translation>
    </message>
    <message>
        <source>no exact figure, as customers get caught</source>
        <translation>geen exact cijfer, omdat klanten vast komen te zitten</translation>
    </message>
    <message>
        <source>Steps, repeats counted</source>
        <translation>Stappen, herhalingen meegeteld</translation>
    </message>
    <message>
        <source>no walk to tell of</source>
        <translation>geen tocht om over te vertellen</translation>
    </message>
    <message>
        <source>no walk meets this supplier before its goal</source>
        <translation>geen tocht ontmoet deze leverancier vóór diens doel</translation>
    </message>
    <message>
        <source>How far along at first contact with {supplier}</source>
        <translation>Hoe ver op weg bij het eerste contact met {supplier}</translation>
    </message>
    <message>
        <source>Met by {by_lot} of the walks, expected {expected}.</source>
        <translation>Ontmoet in {by_lot} van de tochten, verwacht {expected}.</translation>
    </message>
    <message>
        <source>Supplier whose first contact is shown</source>
        <translation>Leverancier van wie het eerste contact wordt getoond</translation>
    </message>
    <message>
        <source>Walks drawn</source>
        <translation>Gelote tochten</translation>
    </message>
    <message>
        <source>Draw {n} walks</source>
        <translation>Loot {n} tochten</translation>
    </message>
    <message>
        <source>{done} of {n} walks…</source>
        <translation>{done} van {n} tochten…</translation>
    </message>
    <message>
        <source>Many customers walk through the map at once: how far do they lie from what is expected?</source>
        <translation>Veel klanten gaan tegelijk door de kaart: hoe ver liggen ze van wat wordt verwacht?</translation>
    </message>
    <message>
        <source>The map has changed since: draw again.</source>
        <translation>De kaart is sindsdien veranderd: loot opnieuw.</translation>
    </message>
    <message>
        <source>This is another segment than that of the lens: draw again.</source>
        <translation>Dit is een ander segment dan dat van de lens: loot opnieuw.</translation>
    </message>
    <message>
        <source>share not given</source>
        <translation>aandeel niet bekend</translation>
    </message>
    <message>
        <source>Start at {step}</source>
        <translation>Begin bij {step}</translation>
    </message>
    <message>
        <source>On to {step}</source>
        <translation>Verder naar {step}</translation>
    </message>
    <message>
        <source>Back to {step}</source>
        <translation>Lus terug naar {step}</translation>
    </message>
    <message>
        <source>Past steps to {step}</source>
        <translation>Voorbij stappen naar {step}</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>stopt hier</translation>
    </message>
    <message>
        <source>As soon as there are steps, a customer can walk through them.</source>
        <translation>Zodra er stappen zijn, kan een klant er doorheen lopen.</translation>
    </message>
    <message>
        <source>The walk has ended: a step or an arrow that it came by is gone, or closed.</source>
        <translation>De tocht is afgelopen: een stap of pijl waarlangs die kwam is weg, of gesloten.</translation>
    </message>
    <message>
        <source>One customer walks through the map. You choose the way, or lots do.</source>
        <translation>Eén klant loopt door de kaart. Jij kiest de weg, of het lot.</translation>
    </message>
    <message>
        <source>The purchase.</source>
        <translation>De aankoop.</translation>
    </message>
    <message>
        <source>The purchase; the walk goes on.</source>
        <translation>De aankoop; de tocht gaat verder.</translation>
    </message>
    <message>
        <source>The customer stops here.</source>
        <translation>De klant stopt hier.</translation>
    </message>
    <message>
        <source>No way leads on.</source>
        <translation>Er leidt geen weg verder.</translation>
    </message>
    <message>
        <source>{n} without days</source>
        <translation>{n} zonder dagen</translation>
    </message>
    <message>
        <source>{step} – passed over</source>
        <translation>{step} – overgeslagen</translation>
    </message>
    <message>
        <source>{step} – again ({n} times)</source>
        <translation>{step} – weer ({n} keer)</translation>
    </message>
    <message>
        <source>First met at {step}, as step {n} of the walk: {meeting}</source>
        <translation>Voor het eerst ontmoet bij {step}, als stap {n} van de tocht: {meeting}</translation>
    </message>
    <message>
        <source>the customer began</source>
        <translation>de klant begon</translation>
    </message>
    <message>
        <source>the supplier began</source>
        <translation>de leverancier begon</translation>
    </message>
    <message>
        <source>Now: {step}</source>
        <translation>Nu: {step}</translation>
    </message>
    <message>
        <source>Passes by: {step}</source>
        <translation>Gaat voorbij: {step}</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probeer het</translation>
    </message>
    <message>
        <source>In line</source>
        <translation>Uitlijnen</translation>
    </message>
    <message>
        <source>Bring into line</source>
        <translation>Uitlijnen</translation>
    </message>
    <message>
        <source>Make gaps equal</source>
        <translation>Tussenruimte gelijk maken</translation>
    </message>
    <message>
        <source>Make usual gaps</source>
        <translation>Gewone tussenruimte geven</translation>
    </message>
    <message>
        <source>Left edges in line</source>
        <translation>Linkerkanten op één lijn</translation>
    </message>
    <message>
        <source>Centres below each other</source>
        <translation>Middens onder elkaar</translation>
    </message>
    <message>
        <source>Right edges in line</source>
        <translation>Rechterkanten op één lijn</translation>
    </message>
    <message>
        <source>Top edges in line</source>
        <translation>Bovenkanten op één lijn</translation>
    </message>
    <message>
        <source>Centres beside each other</source>
        <translation>Middens naast elkaar</translation>
    </message>
    <message>
        <source>Bottom edges in line</source>
        <translation>Onderkanten op één lijn</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Gelijke tussenruimte naast elkaar</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Gelijke tussenruimte onder elkaar</translation>
    </message>
    <message>
        <source>Usual gaps across</source>
        <translation>Gewone tussenruimte naast elkaar</translation>
    </message>
    <message>
        <source>Usual gaps down</source>
        <translation>Gewone tussenruimte onder elkaar</translation>
    </message>
    <message>
        <source>This cannot be empty: the old text stays.</source>
        <translation>Dit kan niet leeg zijn: de oude tekst blijft.</translation>
    </message>
    <message>
        <source>The goal is one step: select just that one.</source>
        <translation>Het doel is één stap: selecteer alleen die.</translation>
    </message>
    <message>
        <source>At least and at most, without going back</source>
        <translation>Minstens en hoogstens, zonder terug te gaan</translation>
    </message>
    <message>
        <source>How many of the customers come into contact by the time they buy</source>
        <translation>Hoeveel van de klanten contact hebben gehad tegen de tijd dat ze kopen</translation>
    </message>
    <message>
        <source>Who starts the contact on the main route</source>
        <translation>Wie op de hoofdroute het contact begint</translation>
    </message>
    <message>
        <source>How many of the steps before it on the main route are more than an assumption</source>
        <translation>Hoeveel van de stappen ervoor op de hoofdroute meer zijn dan een aanname</translation>
    </message>
    <message>
        <source>Of all segments together, each by its share</source>
        <translation>Van alle segmenten samen, elk naar zijn aandeel</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Opruimen</translation>
    </message>
    <message>
        <source>The layout took too long: a plain one was made.</source>
        <translation>Het schikken duurde te lang: er is een eenvoudige indeling gemaakt.</translation>
    </message>
    <message>
        <source>The layout broke off: a plain one was made.</source>
        <translation>Het schikken is afgebroken: er is een eenvoudige indeling gemaakt.</translation>
    </message>
    <message>
        <source>The layout failed: a plain one was made.</source>
        <translation>Het schikken is mislukt: er is een eenvoudige indeling gemaakt.</translation>
    </message>
    <message>
        <source>The layout was not good enough: a plain one was made.</source>
        <translation>De gevonden indeling was niet goed genoeg: er is een eenvoudige gemaakt.</translation>
    </message>
    <message>
        <source>Lays a map out: where steps go and how arrows run. Pinned steps stay, so do arrows that were bent by hand where their steps move alike.</source>
        <translation>Schikt een kaart: waar stappen staan en hoe pijlen lopen. Vastgezette stappen blijven staan, en pijlen die met de hand zijn gebogen ook, zolang hun twee stappen samen verschuiven.</translation>
    </message>
    <message>
        <source>columns of phases, all to the right, all down, or filling a screen or a sheet of paper; without it phases</source>
        <translation>kolommen van fasen, alles naar rechts, alles naar beneden, of passend op een scherm of een vel papier; zonder deze optie fasen</translation>
    </message>
    <message>
        <source>forgets how the map was tidied before, and arrows that were bent by hand</source>
        <translation>vergeet hoe de kaart eerder is geschikt, en welke pijlen met de hand zijn gebogen</translation>
    </message>
    <message>
        <source>Bend an arrow</source>
        <translation>Een pijl buigen</translation>
    </message>
    <message>
        <source>Let an arrow run by itself</source>
        <translation>Een pijl vanzelf laten lopen</translation>
    </message>
    <message>
        <source>Route by itself</source>
        <translation>Vanzelf laten lopen</translation>
    </message>
    <message>
        <source>Next stretch of the arrow</source>
        <translation>Volgend stuk van de pijl</translation>
    </message>
    <message>
        <source>Previous stretch of the arrow</source>
        <translation>Vorig stuk van de pijl</translation>
    </message>
    <message>
        <source>Move the chosen stretch of an arrow</source>
        <translation>Het gekozen stuk van een pijl verschuiven</translation>
    </message>
    <message>
        <source>A card is in the way there, so the arrow stays as it was.</source>
        <translation>Daar ligt een kaart in de weg, dus de pijl blijft zoals hij was.</translation>
    </message>
    <message>
        <source>Zoom in to bend an arrow.</source>
        <translation>Zoom in om een pijl te buigen.</translation>
    </message>
    <message>
        <source>Stretch {n} of {count}: the arrow keys move it left and right.</source>
        <translation>Stuk {n} van {count}: de pijltjestoetsen schuiven het naar links en rechts.</translation>
    </message>
    <message>
        <source>Stretch {n} of {count}: the arrow keys move it up and down.</source>
        <translation>Stuk {n} van {count}: de pijltjestoetsen schuiven het omhoog en omlaag.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>found by the program</source>
        <translation>door het programma bepaald</translation>
    </message>
    <message>
        <source>bent by hand</source>
        <translation>met de hand gebogen</translation>
    </message>
    <message>
        <source>laid by Tidy</source>
        <translation>gelegd door Opruimen</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>standaarduitvoer</translation>
    </message>
    <message>
        <source>no first contact: {names}</source>
        <translation>geen eerste contact: {names}</translation>
    </message>
    <message>
        <source>no first contact</source>
        <translation>geen eerste contact</translation>
    </message>
    <message>
        <source>how far along cannot be told, as customers get caught: {names}</source>
        <translation>hoe ver is niet te zeggen, want klanten raken vast: {names}</translation>
    </message>
    <message>
        <source>Columns of phases</source>
        <translation>Fasen als kolommen</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>Van links naar rechts</translation>
    </message>
    <message>
        <source>From top to bottom</source>
        <translation>Van boven naar beneden</translation>
    </message>
    <message>
        <source>A screen, 16:9</source>
        <translation>Een scherm, 16:9</translation>
    </message>
    <message>
        <source>A sheet, A4 to A0, on its side</source>
        <translation>Een vel, A4 tot A0, liggend</translation>
    </message>
    <message>
        <source>A sheet, A4 to A0, upright</source>
        <translation>Een vel, A4 tot A0, staand</translation>
    </message>
    <message>
        <source>Every step here is pinned: nothing may move.</source>
        <translation>Elke stap hier is vastgezet: er mag niets verschuiven.</translation>
    </message>
    <message>
        <source>Tidying was cancelled: the map is as it was.</source>
        <translation>Het opruimen is afgebroken: de kaart is zoals hij was.</translation>
    </message>
    <message>
        <source>The map changed too much meanwhile: it was not tidied.</source>
        <translation>De kaart is intussen te veel veranderd: er is niet opgeruimd.</translation>
    </message>
    <message>
        <source>The map is tidy.</source>
        <translation>De kaart is opgeruimd.</translation>
    </message>
    <message>
        <source>Tidying…</source>
        <translation>Opruimen…</translation>
    </message>
    <message>
        <source>Cancel tidying</source>
        <translation>Opruimen afbreken</translation>
    </message>
    <message>
        <source>Tidy as</source>
        <translation>Opruimen als</translation>
    </message>
    <message>
        <source>Anew, also arrows bent by hand</source>
        <translation>Opnieuw, ook met de hand gebogen pijlen</translation>
    </message>
    <message>
        <source>Tidy as I go: steps make room for a new one</source>
        <translation>Meteen opruimen: stappen maken plaats voor een nieuwe</translation>
    </message>
    <message>
        <source>This file was moved or removed after it was opened here.</source>
        <translation>Dit bestand is verplaatst of verwijderd nadat het hier was geopend.</translation>
    </message>
    <message>
        <source>Someone else has changed this file after it was opened here.</source>
        <translation>Iemand anders heeft dit bestand gewijzigd nadat het hier was geopend.</translation>
    </message>
    <message>
        <source>Not saved, since not everything would be kept: {reason}</source>
        <translation>Niet opgeslagen, want niet alles zou bewaard blijven: {reason}</translation>
    </message>
    <message>
        <source>What stands here would not read back the same.</source>
        <translation>Wat hier staat, zou niet hetzelfde worden teruggelezen.</translation>
    </message>
    <message>
        <source>Too many files are open at once; close some and try again.</source>
        <translation>Er zijn te veel bestanden tegelijk open; sluit er een paar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The drive on the network does not answer.</source>
        <translation>De netwerkschijf antwoordt niet.</translation>
    </message>
    <message>
        <source>The file would be larger than is allowed here.</source>
        <translation>Het bestand zou groter worden dan hier is toegestaan.</translation>
    </message>
    <message>
        <source>The system broke this off; try again.</source>
        <translation>Het systeem heeft dit afgebroken; probeer het opnieuw.</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{day} {month} {year}, {time}</translation>
    </message>
    <message>
        <source>Unsaved maps</source>
        <translation>Niet-opgeslagen kaarten</translation>
    </message>
    <message>
        <source>These maps were not saved when JourneyMapper ended.</source>
        <translation>Deze kaarten waren niet opgeslagen toen JourneyMapper stopte.</translation>
    </message>
    <message>
        <source>They open as copies; your files are as they were. Not now offers them again at the next start. What you discard is kept for 14 days.</source>
        <translation>Ze openen als kopie; je bestanden zijn zoals ze waren. Bij Niet nu komen ze de volgende keer terug. Wat je weggooit, blijft nog 14 dagen bewaard.</translation>
    </message>
    <message>
        <source>Discard selected</source>
        <translation>Gekozen weggooien</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle openen</translation>
    </message>
    <message>
        <source>Open selected</source>
        <translation>Gekozen openen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Eerdere versies</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Eerdere versies…</translation>
    </message>
    <message>
        <source>A version opens beside the present map, as a copy that is not saved. To go back to it, save that copy under the name of this file: what the file holds now becomes a version, too.</source>
        <translation>Een versie opent naast de huidige kaart, als kopie die nog niet is opgeslagen. Terug naar een versie? Sla die kopie op onder de naam van dit bestand: wat er nu in staat, wordt dan ook een versie.</translation>
    </message>
    <message>
        <source>There are no earlier versions of this map yet. Each time you open it and save changes, what its file held before is kept.</source>
        <translation>Van deze kaart zijn nog geen eerdere versies. Telkens als je hem opent en wijzigingen opslaat, blijft bewaard wat er in het bestand stond.</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Ernaast openen</translation>
    </message>
    <message>
        <source>Open theirs beside</source>
        <translation>De andere ernaast openen</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Overschrijven</translation>
    </message>
    <message>
        <source>“{name}” was changed by someone else.</source>
        <translation>“{name}” is door iemand anders gewijzigd.</translation>
    </message>
    <message>
        <source>{what} Your map has not been saved yet, and nothing is lost. Save as keeps both. Overwrite puts yours in the place of theirs, which is kept among the earlier versions.</source>
        <translation>{what} Je kaart is nog niet opgeslagen, en er is niets verloren. Met Opslaan als blijven beide bestaan. Overschrijven zet jouw kaart in de plaats van de andere, die bij de eerdere versies bewaard blijft.</translation>
    </message>
    <message>
        <source>Save here again</source>
        <translation>Hier opnieuw opslaan</translation>
    </message>
    <message>
        <source>“{name}” is no longer there.</source>
        <translation>“{name}” is er niet meer.</translation>
    </message>
    <message>
        <source>It has been deleted, moved or renamed, or its disk is gone: {folder}. Your map is still here.</source>
        <translation>Het bestand is verwijderd, verplaatst of hernoemd, of de schijf is weg: {folder}. Je kaart is er nog.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Alleen-lezen openen</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Een kopie openen</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Toch openen</translation>
    </message>
    <message>
        <source>“{name}” is open elsewhere.</source>
        <translation>“{name}” is elders geopend.</translation>
    </message>
    <message>
        <source>{who} Whoever saves last is told that the other has saved. To look at it, or to change it under another name, is safe.</source>
        <translation>{who} Wie als laatste opslaat, krijgt te horen dat de ander al heeft opgeslagen. Alleen kijken, of wijzigen onder een andere naam, kan geen kwaad.</translation>
    </message>
    <message>
        <source>The map is still here, unsaved. You can save it in another place.</source>
        <translation>De kaart is er nog, niet opgeslagen. Je kunt hem op een andere plek opslaan.</translation>
    </message>
    <message>
        <source>“{name}” is open to be read only.</source>
        <translation>“{name}” is alleen-lezen geopend.</translation>
    </message>
    <message>
        <source>Save your changes under another name.</source>
        <translation>Sla je wijzigingen op onder een andere naam.</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>Nooit opgeslagen</translation>
    </message>
    <message>
        <source>Save often: this computer cannot keep unsaved work safe at the moment.</source>
        <translation>Sla vaak op: deze computer kan niet-opgeslagen werk op dit moment niet veiligstellen.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>alleen-lezen</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>teruggehaald</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>eerdere versie</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopie</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Opnieuw laden</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>The very last of it cannot be read.</source>
        <translation>Het allerlaatste is niet te lezen.</translation>
    </message>
    <message>
        <source>Another JourneyMapper on this computer has had it open since {time}.</source>
        <translation>Een andere JourneyMapper op deze computer heeft hem open sinds {time}.</translation>
    </message>
    <message>
        <source>JourneyMapper on {computer} has had it open since {time}.</source>
        <translation>JourneyMapper op {computer} heeft hem open sinds {time}.</translation>
    </message>
    <message>
        <source>It cannot be read as a map now.</source>
        <translation>Het is nu niet als kaart te lezen.</translation>
    </message>
    <message>
        <source>It was replaced {time}; it has as many steps as yours.</source>
        <translation>Het is {time} vervangen en heeft evenveel stappen als dat van jou.</translation>
    </message>
    <message>
        <source>Saved, but without a version of what the file held before</source>
        <translation>Opgeslagen, maar zonder versie van wat er eerst in het bestand stond</translation>
    </message>
    <message>
        <source>Your map is still there. To be on the safe side, save a copy of it now. The details are in {path}.</source>
        <translation>Je kaart is er nog. Sla voor de zekerheid nu een kopie op. De details staan in {path}.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie opslaan…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Een kopie opslaan</translation>
    </message>
    <message>
        <source>{name} – copy</source>
        <translation>{name} – kopie</translation>
    </message>
    <message>
        <source>It was replaced {time}; it has 1 step more than yours.</source>
        <translation>Het is {time} vervangen en heeft 1 stap meer dan dat van jou.</translation>
    </message>
    <message>
        <source>It was replaced {time}; it has {n} steps more than yours.</source>
        <translation>Het is {time} vervangen en heeft {n} stappen meer dan dat van jou.</translation>
    </message>
    <message>
        <source>It was replaced {time}; it has 1 step fewer than yours.</source>
        <translation>Het is {time} vervangen en heeft 1 stap minder dan dat van jou.</translation>
    </message>
    <message>
        <source>It was replaced {time}; it has {n} steps fewer than yours.</source>
        <translation>Het is {time} vervangen en heeft {n} stappen minder dan dat van jou.</translation>
    </message>
    <message>
        <source>Unsaved maps…</source>
        <translation>Niet-opgeslagen kaarten…</translation>
    </message>
    <message>
        <source>Unsaved maps of the last 14 days</source>
        <translation>Niet-opgeslagen kaarten van de laatste 14 dagen</translation>
    </message>
    <message>
        <source>What was closed without saving, or discarded. A map opens as a copy that is not saved.</source>
        <translation>Wat is gesloten zonder op te slaan, of is weggegooid. Een kaart opent als kopie die niet is opgeslagen.</translation>
    </message>
    <message>
        <source>What you close without saving, or discard, can be brought back here for 14 days.</source>
        <translation>Wat je sluit zonder op te slaan, of weggooit, kun je hier nog 14 dagen terughalen.</translation>
    </message>
    <message>
        <source>This map cannot be read any more.</source>
        <translation>Deze kaart is niet meer te lezen.</translation>
    </message>
    <message>
        <source>Without saving you can bring them back for 14 days: File, Unsaved maps.</source>
        <translation>Zonder opslaan kun je ze nog 14 dagen terughalen: Bestand, Niet-opgeslagen kaarten.</translation>
    </message>
    <message>
        <source>Fill in a step</source>
        <translation>Een stap invullen</translation>
    </message>
    <message>
        <source>Put a note in the parking lot</source>
        <translation>Notitie op de parkeerplaats zetten</translation>
    </message>
    <message>
        <source>Put a note on the map</source>
        <translation>Notitie op de kaart zetten</translation>
    </message>
    <message>
        <source>Make a note a step</source>
        <translation>Van een notitie een stap maken</translation>
    </message>
    <message>
        <source>Move a note</source>
        <translation>Notitie verplaatsen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Pijnpunt</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Value that can be added</source>
        <translation>Toe te voegen waarde</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parkeerplaats</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at} van {n}</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gevonden</translation>
    </message>
    <message>
        <source>Find steps, suppliers, notes and arrows</source>
        <translation>Zoek stappen, leveranciers, notities en pijlen</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Zoeken op de kaart</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Volgende (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Volgende zoeken</translation>
    </message>
    <message>
        <source>Find the previous</source>
        <translation>Vorige zoeken</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Actie zoeken…</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Actie zoeken</translation>
    </message>
    <message>
        <source>An action, a step, a supplier…</source>
        <translation>Een actie, een stap, een leverancier…</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Wat er kan</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Niets heet zo</translation>
    </message>
    <message>
        <source>Lens of a supplier</source>
        <translation>Lens van een leverancier</translation>
    </message>
    <message>
        <source>Lens of a segment</source>
        <translation>Lens van een segment</translation>
    </message>
    <message>
        <source>As a step</source>
        <translation>Als stap</translation>
    </message>
    <message>
        <source>As a note</source>
        <translation>Als notitie</translation>
    </message>
    <message>
        <source>As a step or as a note</source>
        <translation>Als stap of als notitie</translation>
    </message>
    <message>
        <source>A step here</source>
        <translation>Hier een stap</translation>
    </message>
    <message>
        <source>A note here; with Ctrl a step</source>
        <translation>Hier een notitie; met Ctrl een stap</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(geen tekst)</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Tekst van de notitie</translation>
    </message>
    <message>
        <source>What has no place yet waits here. Drag it onto the map as a step or a note.</source>
        <translation>Wat nog geen plek heeft, wacht hier. Sleep het naar de kaart als stap of als notitie.</translation>
    </message>
    <message>
        <source>Change the text (Enter)</source>
        <translation>De tekst wijzigen (Enter)</translation>
    </message>
    <message>
        <source>Make it a step (Ctrl+Enter)</source>
        <translation>Er een stap van maken (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Put it on the map (Shift+Enter)</source>
        <translation>Op de kaart zetten (Shift+Enter)</translation>
    </message>
    <message>
        <source>Remove it (Delete)</source>
        <translation>Verwijderen (Delete)</translation>
    </message>
    <message>
        <source>A remark for later…</source>
        <translation>Een opmerking voor later…</translation>
    </message>
    <message>
        <source>New note in the parking lot</source>
        <translation>Nieuwe notitie op de parkeerplaats</translation>
    </message>
    <message>
        <source>Enter adds it; several lines that are pasted are a note each</source>
        <translation>Enter voegt haar toe; geplakte regels worden elk een notitie</translation>
    </message>
    <message>
        <source>Enter changes a note, Ctrl+Enter makes it a step, Shift+Enter puts it on the map</source>
        <translation>Enter wijzigt een notitie, Ctrl+Enter maakt er een stap van, Shift+Enter zet haar op de kaart</translation>
    </message>
    <message>
        <source>Put the note in the parking lot</source>
        <translation>De notitie op de parkeerplaats zetten</translation>
    </message>
    <message>
        <source>Into the parking lot</source>
        <translation>Naar de parkeerplaats</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Expected a file of at most {most} million values.</source>
        <translation>Verwacht: een bestand met hoogstens {most} miljoen waarden.</translation>
    </message>
    <message>
        <source>Expected at most {most} thousand fields in an object.</source>
        <translation>Verwacht: hoogstens {most} duizend velden in een object.</translation>
    </message>
    <message>
        <source>Expected a map of at most {most} thousand steps, arrows, notes and other parts.</source>
        <translation>Verwacht: een kaart met hoogstens {most} duizend stappen, pijlen, notities en andere onderdelen.</translation>
    </message>
    <message>
        <source>Present the map</source>
        <translation>Kaart presenteren</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presenteren</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>Tijdens het presenteren</translation>
    </message>
    <message>
        <source>Presenting: next</source>
        <translation>Presenteren: volgende</translation>
    </message>
    <message>
        <source>Presenting: back</source>
        <translation>Presenteren: terug</translation>
    </message>
    <message>
        <source>Presenting: next phase</source>
        <translation>Presenteren: volgende fase</translation>
    </message>
    <message>
        <source>Presenting: phase before</source>
        <translation>Presenteren: vorige fase</translation>
    </message>
    <message>
        <source>Presenting: where the walk begins</source>
        <translation>Presenteren: begin van de wandeling</translation>
    </message>
    <message>
        <source>Presenting: where the walk ends</source>
        <translation>Presenteren: einde van de wandeling</translation>
    </message>
    <message>
        <source>Presenting: walk phase by phase, not along the route</source>
        <translation>Presenteren: per fase in plaats van langs de route</translation>
    </message>
    <message>
        <source>Presenting: show suppliers</source>
        <translation>Presenteren: leveranciers tonen</translation>
    </message>
    <message>
        <source>Presenting: show mood, pains and chances</source>
        <translation>Presenteren: stemming, pijnpunten en kansen tonen</translation>
    </message>
    <message>
        <source>Presenting: show how well things are known</source>
        <translation>Presenteren: tonen hoe zeker het is</translation>
    </message>
    <message>
        <source>Presenting: show the next layer</source>
        <translation>Presenteren: volgende laag tonen</translation>
    </message>
    <message>
        <source>Presenting: hide the last layer</source>
        <translation>Presenteren: laatste laag verbergen</translation>
    </message>
    <message>
        <source>Presenting: one step and its neighbours, large</source>
        <translation>Presenteren: één stap en wat ernaast ligt, groot</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Eén stap</translation>
    </message>
    <message>
        <source>Presenting: lock the map, so that nothing is moved or removed</source>
        <translation>Presenteren: kaart op slot, zodat niets verschuift of verdwijnt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Op slot</translation>
    </message>
    <message>
        <source>Presenting: dark screen, until any key</source>
        <translation>Presenteren: donker scherm, tot een toets</translation>
    </message>
    <message>
        <source>Presenting: ring around the pointer</source>
        <translation>Presenteren: ring om de aanwijzer</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Aanwijzer</translation>
    </message>
    <message>
        <source>Presenting: countdown</source>
        <translation>Presenteren: aftellen</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Aftellen</translation>
    </message>
    <message>
        <source>Presenting: notes in a window of their own</source>
        <translation>Presenteren: notities in een eigen venster</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Presenting: end</source>
        <translation>Presenteren: stoppen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>While presenting: dark screen, until any key</source>
        <translation>Tijdens het presenteren: donker scherm, tot een toets</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Presenteren</translation>
    </message>
    <message>
        <source>Buttons for presenting</source>
        <translation>Knoppen voor het presenteren</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuut</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuten</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Minutes of the countdown: {n}</source>
        <translation>Minuten om af te tellen: {n}</translation>
    </message>
    <message>
        <source>Presenter's notes</source>
        <translation>Notities van de presentator</translation>
    </message>
    <message>
        <source>No step is looked at.</source>
        <translation>Er is geen stap in beeld.</translation>
    </message>
    <message>
        <source>No notes for this step.</source>
        <translation>Geen notities bij deze stap.</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Hierna: {title}</translation>
    </message>
    <message>
        <source>The steps, with suppliers</source>
        <translation>De stappen, met leveranciers</translation>
    </message>
    <message>
        <source>The steps, with the customer's mood</source>
        <translation>De stappen, met de stemming van de klant</translation>
    </message>
    <message>
        <source>The steps, with how well they are known</source>
        <translation>De stappen, met hun onderbouwing</translation>
    </message>
    <message>
        <source>The steps alone</source>
        <translation>Alleen de stappen</translation>
    </message>
    <message>
        <source>The map is locked: nothing is moved or removed.</source>
        <translation>De kaart is op slot: er verschuift of verdwijnt niets.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Op slot</translation>
    </message>
    <message>
        <source>This is the end of the walk.</source>
        <translation>Dit is het einde van de wandeling.</translation>
    </message>
    <message>
        <source>This is where it begins.</source>
        <translation>Hier begint het.</translation>
    </message>
    <message>
        <source>The screen is dark: any key brings the map back</source>
        <translation>Het scherm is donker: elke toets brengt de kaart terug</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Time left: {time}</source>
        <translation>Nog te gaan: {time}</translation>
    </message>
    <message>
        <source>One step: {title}</source>
        <translation>Eén stap: {title}</translation>
    </message>
    <message>
        <source>No supplier is here.</source>
        <translation>Er is hier geen leverancier.</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Aanname</translation>
    </message>
    <message>
        <source>Loop to {step}</source>
        <translation>Lus terug naar {step}</translation>
    </message>
    <message>
        <source>Skip to {step}</source>
        <translation>Sprong naar {step}</translation>
    </message>
    <message>
        <source>Arrow from {step}</source>
        <translation>Pijl vanaf {step}</translation>
    </message>
    <message>
        <source>Skip from {step}</source>
        <translation>Sprong vanaf {step}</translation>
    </message>
    <message>
        <source>New supplier “{name}”</source>
        <translation>Nieuwe leverancier “{name}”</translation>
    </message>
    <message>
        <source>New phase “{name}”</source>
        <translation>Nieuwe fase “{name}”</translation>
    </message>
    <message>
        <source>{supplier}: {state}</source>
        <translation>{supplier}: {state}</translation>
    </message>
    <message>
        <source>{name}, chosen by Enter</source>
        <translation>{name}, Enter kiest dit</translation>
    </message>
    <message>
        <source>Press to make it text again</source>
        <translation>Druk om er weer tekst van te maken</translation>
    </message>
    <message>
        <source>What the line says of the step</source>
        <translation>Wat de regel over de stap zegt</translation>
    </message>
    <message>
        <source>No step is like “{name}”: it stays in the title.</source>
        <translation>Geen stap lijkt op “{name}”: het blijft in de titel staan.</translation>
    </message>
    <message>
        <source>“{name}” is no name: it stays in the title.</source>
        <translation>“{name}” is geen naam: het blijft in de titel staan.</translation>
    </message>
    <message>
        <source>The sign at the end names nothing: it stays in the title.</source>
        <translation>Het teken aan het eind noemt niets: het blijft in de titel staan.</translation>
    </message>
    <message>
        <source>Steps to choose from</source>
        <translation>Stappen om uit te kiezen</translation>
    </message>
    <message>
        <source>Suppliers to choose from</source>
        <translation>Leveranciers om uit te kiezen</translation>
    </message>
    <message>
        <source>Phases to choose from</source>
        <translation>Fasen om uit te kiezen</translation>
    </message>
    <message>
        <source>Nothing is called so: it stays text</source>
        <translation>Niets heet zo: het blijft tekst</translation>
    </message>
    <message>
        <source>There is nothing to choose yet</source>
        <translation>Er valt nog niets te kiezen</translation>
    </message>
    <message>
        <source>Then a space and a, i, d or c: the state</source>
        <translation>Daarna een spatie en a, i, d of c: de fase in AIDA</translation>
    </message>
    <message>
        <source>Behind a title: a loop back to a step, by its number or some letters</source>
        <translation>Achter een titel: een lus terug naar een stap, met nummer of letters</translation>
    </message>
    <message>
        <source>Behind a title: a skip to a step</source>
        <translation>Achter een titel: een sprong naar een stap</translation>
    </message>
    <message>
        <source>Behind a title: an arrow, or a skip, that comes from a step</source>
        <translation>Achter een titel: een pijl of sprong die van een stap komt</translation>
    </message>
    <message>
        <source>Behind a title: a supplier, and its state</source>
        <translation>Achter een titel: een leverancier, en de fase van AIDA</translation>
    </message>
    <message>
        <source>Behind a title: the phase</source>
        <translation>Achter een titel: de fase</translation>
    </message>
    <message>
        <source>Behind a title: a moment of truth, an assumption</source>
        <translation>Achter een titel: een moment dat telt, een aanname</translation>
    </message>
    <message>
        <source>Behind a title: what follows is no sign</source>
        <translation>Achter een titel: wat volgt is geen teken</translation>
    </message>
    <message>
        <source>{sign}bank, then a, i, d or c</source>
        <translation>{sign}bank, dan a, i, d of c</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startpagina</translation>
    </message>
    <message>
        <source>Empty map</source>
        <translation>Lege kaart</translation>
    </message>
    <message>
        <source>Paste a list…</source>
        <translation>Lijst plakken…</translation>
    </message>
    <message>
        <source>Tour in five cards</source>
        <translation>Rondleiding in vijf kaartjes</translation>
    </message>
    <message>
        <source>How do your customers really buy?</source>
        <translation>Hoe kopen je klanten echt?</translation>
    </message>
    <message>
        <source>Recent maps</source>
        <translation>Recente kaarten</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Buying a house</source>
        <translation>Een huis kopen</translation>
    </message>
    <message>
        <source>Esc, or any key of the map such as N, goes to the empty map.</source>
        <translation>Esc, of een toets van de kaart zoals N, brengt je naar de lege kaart.</translation>
    </message>
    <message>
        <source>“{name}” is no longer there. Delete takes it off the list.</source>
        <translation>“{name}” is er niet meer. Delete haalt hem uit de lijst.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Is er niet meer</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Uit de lijst halen</translation>
    </message>
    <message>
        <source>Take “{name}” off the list</source>
        <translation>“{name}” uit de lijst halen</translation>
    </message>
    <message>
        <source>Delete takes it off the list</source>
        <translation>Delete haalt hem uit de lijst</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Lijst toevoegen</translation>
    </message>
    <message>
        <source>Phase {name}</source>
        <translation>Fase {name}</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>alternatief</translation>
    </message>
    <message>
        <source>back to {number}</source>
        <translation>terug naar {number}</translation>
    </message>
    <message>
        <source>skip to {number}</source>
        <translation>door naar {number}</translation>
    </message>
    <message>
        <source>on to {number}</source>
        <translation>verder naar {number}</translation>
    </message>
    <message>
        <source>What will come</source>
        <translation>Wat er komt</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Lijst plakken</translation>
    </message>
    <message>
        <source>The list as text</source>
        <translation>De lijst als tekst</translation>
    </message>
    <message>
        <source>After “{step}”</source>
        <translation>Na “{step}”</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>En nog {n}.</translation>
    </message>
    <message>
        <source>Add {n} steps</source>
        <translation>{n} stappen toevoegen</translation>
    </message>
    <message>
        <source>Steps: {n}</source>
        <translation>Stappen: {n}</translation>
    </message>
    <message>
        <source>alternatives: {n}</source>
        <translation>alternatieven: {n}</translation>
    </message>
    <message>
        <source>loops: {n}</source>
        <translation>lussen: {n}</translation>
    </message>
    <message>
        <source>skips: {n}</source>
        <translation>sprongen: {n}</translation>
    </message>
    <message>
        <source>phases: {n}</source>
        <translation>fasen: {n}</translation>
    </message>
    <message>
        <source>Line {line}: “{words}” leads to no step; it stays in the title.</source>
        <translation>Regel {line}: “{words}” leidt naar geen stap; het blijft in de titel staan.</translation>
    </message>
    <message>
        <source>Line {line} is left out: “{words}”</source>
        <translation>Regel {line} valt weg: “{words}”</translation>
    </message>
    <message>
        <source>Line {line} is left out, the list is too long: “{words}”</source>
        <translation>Regel {line} valt weg, de lijst is te lang: “{words}”</translation>
    </message>
    <message>
        <source>A step on each line. What is indented becomes an alternative.
“(back to 6)” becomes a loop.</source>
        <translation>Een stap per regel. Wat inspringt, wordt een alternatief.
“(terug naar 6)” wordt een lus.</translation>
    </message>
    <message>
        <source>More buttons</source>
        <translation>Meer knoppen</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>De kaart</translation>
    </message>
    <message>
        <source>Each card is a step of your customer. Press N or double-click on the ground for a new one. Ctrl and the wheel zoom, the middle button moves the map.</source>
        <translation>Elk kaartje is een stap van je klant. Druk op N of dubbelklik op de ondergrond voor een nieuwe. Met Ctrl en het wiel zoom je, met de middelste knop verschuif je de kaart.</translation>
    </message>
    <message>
        <source>From step to step</source>
        <translation>Van stap naar stap</translation>
    </message>
    <message>
        <source>Drag one of the four handles to another card for an arrow, or to empty ground for a new step. Faster still: Tab makes the next step, Shift+Tab an alternative.</source>
        <translation>Sleep een van de vier handgrepen naar een ander kaartje voor een pijl, of naar een lege plek voor een nieuwe stap. Nog sneller: Tab maakt de volgende stap, Shift+Tab een alternatief.</translation>
    </message>
    <message>
        <source>Who is involved</source>
        <translation>Wie erbij betrokken is</translation>
    </message>
    <message>
        <source>Drag a supplier onto a card. The keys 1 to 4, or the wheel over its badge, say how far the customer is for this supplier: attention, interest, desire, action.</source>
        <translation>Sleep een leverancier op een kaartje. De toetsen 1 tot en met 4, of het wiel boven het plaatje, zeggen hoe ver de klant voor deze leverancier is: attentie, interesse, verlangen, actie.</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>Lenzen</translation>
    </message>
    <message>
        <source>Look at the map through the eyes of one supplier, or along the route of one group of customers.</source>
        <translation>Bekijk de kaart door de ogen van één leverancier, of langs de route van één groep klanten.</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Wat de kaart vertelt</translation>
    </message>
    <message>
        <source>Ctrl+I opens Insights: how far is the customer at first contact? Export makes a poster or a picture. F1 lists all keys, and Help has this tour.</source>
        <translation>Ctrl+I opent Inzichten: hoe ver is de klant bij het eerste contact? Exporteren maakt er een poster of een plaatje van. F1 toont alle toetsen, en deze rondleiding staat onder Help.</translation>
    </message>
    <message>
        <source>{at} of {most}</source>
        <translation>{at} van {most}</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>De rondleiding verlaten (Esc)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Change the order of steps</source>
        <translation>Volgorde van stappen wijzigen</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Zoek een stap</translation>
    </message>
    <message>
        <source>Narrows the list down; Enter goes to the step on the map, Escape shows all steps</source>
        <translation>Maakt de lijst korter; Enter gaat naar de stap op de kaart, Escape toont alle stappen</translation>
    </message>
    <message>
        <source>No step is called that</source>
        <translation>Geen stap heet zo</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Alle stappen tonen</translation>
    </message>
    <message>
        <source>In the list of steps: another place in the order</source>
        <translation>In de lijst met stappen: een andere plaats in de volgorde</translation>
    </message>
    <message>
        <source>While finding: the next, the previous</source>
        <translation>Tijdens het zoeken: de volgende, de vorige</translation>
    </message>
    <message>
        <source>The map is locked: only keys write on it.</source>
        <translation>De kaart is op slot: schrijven gaat alleen met toetsen.</translation>
    </message>
    <message>
        <source>Undo brings back what was typed.</source>
        <translation>Ongedaan maken haalt terug wat er getypt was.</translation>
    </message>
    <message>
        <source>Makes a journey of a file of another kind, known by its suffix, and lays it out where that says nothing of places. What cannot be taken along is told, one sentence a line.</source>
        <translation>Maakt een kaart van een bestand van een andere soort, herkend aan de extensie, en schikt die als het bestand niets over plaatsen zegt. Wat niet mee kan, wordt verteld: één zin per regel.</translation>
    </message>
    <message>
        <source>line {line}, column {column}: this is not well-formed XML</source>
        <translation>regel {line}, kolom {column}: dit is geen goed gevormde XML</translation>
    </message>
    <message>
        <source>this XML file has a document type or entities of its own, which are not read</source>
        <translation>dit XML-bestand heeft een eigen documenttype of eigen entiteiten; die worden niet gelezen</translation>
    </message>
    <message>
        <source>this is no zip archive, or a damaged one</source>
        <translation>dit is geen zip-archief, of het is beschadigd</translation>
    </message>
    <message>
        <source>this XML file is nested deeper than {most} elements</source>
        <translation>dit XML-bestand is dieper genest dan {most} elementen</translation>
    </message>
    <message>
        <source>this XML file is too large</source>
        <translation>dit XML-bestand is te groot</translation>
    </message>
    <message>
        <source>this XML file is in {encoding}, which is not read</source>
        <translation>dit XML-bestand is in {encoding}; dat wordt niet gelezen</translation>
    </message>
    <message>
        <source>line {line}: this is not text in {encoding}</source>
        <translation>regel {line}: dit is geen tekst in {encoding}</translation>
    </message>
    <message>
        <source>this archive has more than {most} files in it</source>
        <translation>in dit archief zitten meer dan {most} bestanden</translation>
    </message>
    <message>
        <source>this file is locked with a password</source>
        <translation>dit bestand is beveiligd met een wachtwoord</translation>
    </message>
    <message>
        <source>this archive would unpack to more than is read</source>
        <translation>uitgepakt is dit archief groter dan wordt gelezen</translation>
    </message>
    <message>
        <source>the map that this picture carries is damaged</source>
        <translation>de kaart in deze afbeelding is beschadigd</translation>
    </message>
    <message>
        <source>the map that this picture carries is larger than {most} MB</source>
        <translation>de kaart in deze afbeelding is groter dan {most} MB</translation>
    </message>
    <message>
        <source>this PNG is damaged: its end is missing</source>
        <translation>deze PNG is beschadigd: het einde ontbreekt</translation>
    </message>
    <message>
        <source>this PNG is damaged: what it carries is not as it was written</source>
        <translation>deze PNG is beschadigd: wat erin zit is niet zoals het is geschreven</translation>
    </message>
    <message>
        <source>this PDF is damaged, or locked with a password</source>
        <translation>deze PDF is beschadigd, of beveiligd met een wachtwoord</translation>
    </message>
    <message>
        <source>this picture carries no map: it was exported without, or made by another program</source>
        <translation>in deze afbeelding zit geen kaart: ze is zonder kaart geëxporteerd, of door een ander programma gemaakt</translation>
    </message>
    <message>
        <source>{number} on the map</source>
        <translation>{number} op de kaart</translation>
    </message>
    <message>
        <source>{sheets} sheets of {paper} are more than {most}; choose a smaller scale or paper</source>
        <translation>{sheets} vellen {paper} is meer dan {most}; kies een kleinere schaal of kleiner papier</translation>
    </message>
    <message>
        <source>sheet {number} of {count}</source>
        <translation>vel {number} van {count}</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>{count} sheets of {paper}: {columns} across, {rows} down. Together {width} × {height} cm.</source>
        <translation>{count} vellen {paper}: {columns} naast elkaar, {rows} onder elkaar. Samen {width} × {height} cm.</translation>
    </message>
    <message>
        <source>Print at 100 %. Cut the left and top edges along the long marks and glue each sheet over its neighbours, up to their short marks: {overlap} mm are on both.</source>
        <translation>Druk af op 100 %. Snijd de linker- en bovenrand langs de lange tekens af en plak elk vel over zijn buren, tot aan hun korte tekens: {overlap} mm staat op beide.</translation>
    </message>
    <message>
        <source>Plan of the sheets</source>
        <translation>Overzicht van de vellen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>title block</source>
        <translation>titelblok</translation>
    </message>
    <message>
        <source>{place}: the id “{id}” is there twice</source>
        <translation>{place}: de id “{id}” staat er twee keer</translation>
    </message>
    <message>
        <source>{place}: this arrow does not join two steps</source>
        <translation>{place}: deze pijl verbindt geen twee stappen</translation>
    </message>
    <message>
        <source>{place}: refers to “{id}”, which is not there</source>
        <translation>{place}: verwijst naar “{id}”, dat er niet is</translation>
    </message>
    <message>
        <source>{place}: {name} is not as expected: “{text}”</source>
        <translation>{place}: {name} is niet zoals verwacht: “{text}”</translation>
    </message>
    <message>
        <source>{place}: {name} is too long to be kept</source>
        <translation>{place}: {name} is te lang om te bewaren</translation>
    </message>
    <message>
        <source>expected a graph: an object with lists of nodes and of edges or links</source>
        <translation>verwacht werd een graaf: een object met een lijst “nodes” en een lijst “edges” of “links”</translation>
    </message>
    <message>
        <source>the edges have no direction: each became an arrow from its first end to its second</source>
        <translation>de verbindingen hebben geen richting: elk werd een pijl van het eerste naar het tweede uiteinde</translation>
    </message>
    <message>
        <source>{place}: a node of the same id is there already</source>
        <translation>{place}: er is al een knoop met deze id</translation>
    </message>
    <message>
        <source>Graph for networkx (JSON)</source>
        <translation>Graaf voor networkx (JSON)</translation>
    </message>
    <message>
        <source>Tells what was added, removed, changed and moved from map A to map B. Steps are the same by id if the maps descend from one another, else by title, also a misspelt one; what is not sure is listed apart. A and B are recognised by their content. The exit status is 0, also where they differ. As JSON: lists added, removed, changed and moved, each row with kind, id and title, id_b where B has another id, and fields: by name what was before and what is after; arrows that were added or removed have source and target; and a list unsure, each row with kind, id, id_b and likeness, up to 100.</source>
        <translation>Vertelt wat er van kaart A naar kaart B is toegevoegd, verwijderd, gewijzigd en verplaatst. Stappen zijn dezelfde volgens hun id als de kaarten van elkaar afstammen, en anders volgens hun titel, ook als die een typefout heeft; wat niet zeker is, staat apart. A en B worden aan hun inhoud herkend. De eindstatus is 0, ook als er verschillen zijn. Als JSON: lijsten added, removed, changed en moved, elke regel met kind, id en title, id_b waar B een ander id heeft, en fields: per naam wat er voor en na staat (before, after); toegevoegde en verwijderde pijlen hebben source en target; en een lijst unsure, elke regel met kind, id, id_b en likeness, tot 100.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Er zijn geen verschillen.</translation>
    </message>
    <message>
        <source>two journey files</source>
        <translation>twee klantreisbestanden</translation>
    </message>
    <message>
        <source>Perhaps the same ({n})</source>
        <translation>Misschien hetzelfde ({n})</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} en {other}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>started by the customer</source>
        <translation>begonnen door de klant</translation>
    </message>
    <message>
        <source>started by the supplier</source>
        <translation>begonnen door de leverancier</translation>
    </message>
    <message>
        <source>a hair’s breadth</source>
        <translation>een haarbreed</translation>
    </message>
    <message>
        <source>Hushed findings</source>
        <translation>Bevindingen die niet meer gemeld worden</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Korte naam</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Vastgezet</translation>
    </message>
    <message>
        <source>Days by segment</source>
        <translation>Dagen per segment</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Genomen door</translation>
    </message>
    <message>
        <source>Share by segment</source>
        <translation>Aandeel per segment</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Overige velden</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>The map itself</source>
        <translation>De kaart zelf</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pijlen</translation>
    </message>
    <message>
        <source>{field}: runs otherwise</source>
        <translation>{field}: loopt anders</translation>
    </message>
    <message>
        <source>into the parking lot</source>
        <translation>naar de parkeerplaats</translation>
    </message>
    <message>
        <source>onto the map</source>
        <translation>naar de kaart</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>{n} to the right</source>
        <translation>{n} naar rechts</translation>
    </message>
    <message>
        <source>{n} to the left</source>
        <translation>{n} naar links</translation>
    </message>
    <message>
        <source>{n} down</source>
        <translation>{n} omlaag</translation>
    </message>
    <message>
        <source>{n} up</source>
        <translation>{n} omhoog</translation>
    </message>
    <message>
        <source>For slides, documents and mail; opens again as a map.</source>
        <translation>Voor dia's, documenten en mail; gaat weer open als kaart.</translation>
    </message>
    <message>
        <source>A drawing that stays sharp, for websites and drawing programs.</source>
        <translation>Een tekening die scherp blijft, voor websites en tekenprogramma's.</translation>
    </message>
    <message>
        <source>To print, also as a poster over several sheets.</source>
        <translation>Om af te drukken, ook als poster over meer vellen.</translation>
    </message>
    <message>
        <source>A copy of the map, for this program.</source>
        <translation>Een kopie van de kaart, voor dit programma.</translation>
    </message>
    <message>
        <source>Slides with real shapes, to go on with in PowerPoint.</source>
        <translation>Dia's met echte vormen, om in PowerPoint mee verder te gaan.</translation>
    </message>
    <message>
        <source>A page with the map, its lenses and the table, for any browser.</source>
        <translation>Een pagina met de kaart, de lenzen en de tabel, voor elke browser.</translation>
    </message>
    <message>
        <source>A report: table, insights, actions and open questions.</source>
        <translation>Een verslag: tabel, inzichten, acties en open vragen.</translation>
    </message>
    <message>
        <source>Steps and suppliers in Excel; edit there and import again.</source>
        <translation>Stappen en leveranciers in Excel; daar bewerken en weer importeren.</translation>
    </message>
    <message>
        <source>The steps as a plain table, for any spreadsheet.</source>
        <translation>De stappen als platte tabel, voor elk rekenblad.</translation>
    </message>
    <message>
        <source>A flowchart as text, for wikis and documents that draw it.</source>
        <translation>Een stroomschema als tekst, voor wiki's en documenten die het tekenen.</translation>
    </message>
    <message>
        <source>Boxes and arrows, to go on with in draw.io.</source>
        <translation>Vakken en pijlen, om in draw.io mee verder te gaan.</translation>
    </message>
    <message>
        <source>The graph, for yEd, Gephi and networkx.</source>
        <translation>De graaf, voor yEd, Gephi en networkx.</translation>
    </message>
    <message>
        <source>The graph as data, for scripts.</source>
        <translation>De graaf als gegevens, voor scripts.</translation>
    </message>
    <message>
        <source>Whoever has the file can open the whole map from it again: all steps, notes, names and evidence, also those that are not in the picture.</source>
        <translation>Wie het bestand heeft, kan er de hele kaart weer uit openen: alle stappen, notities, namen en onderbouwing, ook wat niet op de afbeelding staat.</translation>
    </message>
    <message>
        <source>The map goes along</source>
        <translation>De kaart gaat mee</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Doorzichtige achtergrond</translation>
    </message>
    <message>
        <source>Here is nothing to choose: the whole map is written.</source>
        <translation>Hier valt niets te kiezen: de hele kaart wordt opgeslagen.</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Zoals in het venster</translation>
    </message>
    <message>
        <source>The lens of the window</source>
        <translation>De lens van het venster</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>De hele kaart</translation>
    </message>
    <message>
        <source>Another lens</source>
        <translation>Een andere lens</translation>
    </message>
    <message>
        <source>The selected steps ({n})</source>
        <translation>De geselecteerde stappen ({n})</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Vellen</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Scherpte</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zoals gewoonlijk</translation>
    </message>
    <message>
        <source>In percent</source>
        <translation>In procenten</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breedte in pixels</translation>
    </message>
    <message>
        <source>Width in cm</source>
        <translation>Breedte in cm</translation>
    </message>
    <message>
        <source>Sheet of paper</source>
        <translation>Vel papier</translation>
    </message>
    <message>
        <source>One sheet {paper}</source>
        <translation>Eén vel {paper}</translation>
    </message>
    <message>
        <source>Several sheets {paper}</source>
        <translation>Meer vellen {paper}</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
    <message>
        <source>{size} at {dpi} dpi</source>
        <translation>{size} bij {dpi} dpi</translation>
    </message>
    <message>
        <source>{paper} at {dpi} dpi</source>
        <translation>{paper} bij {dpi} dpi</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>liggend</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>staand</translation>
    </message>
    <message>
        <source>One sheet {paper}, {turn}</source>
        <translation>Eén vel {paper}, {turn}</translation>
    </message>
    <message>
        <source>A poster of {size} on {n} sheets {paper} ({columns} × {rows}) and a page map</source>
        <translation>Een poster van {size} op {n} vellen {paper} ({columns} × {rows}) en een overzichtsvel</translation>
    </message>
    <message>
        <source>titles of {n} pt</source>
        <translation>titels van {n} pt</translation>
    </message>
    <message>
        <source>{width} × {height} cm</source>
        <translation>{width} × {height} cm</translation>
    </message>
    <message>
        <source>about {n} MB</source>
        <translation>ongeveer {n} MB</translation>
    </message>
    <message>
        <source>about {n} kB</source>
        <translation>ongeveer {n} kB</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Make it a PDF</source>
        <translation>Er een PDF van maken</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Afbeelding kopiëren</translation>
    </message>
    <message>
        <source>More than 64 megapixels: many programs do not open it. A PDF is sharp at any size.</source>
        <translation>Meer dan 64 megapixels: veel programma's openen dat niet. Een PDF is scherp op elke grootte.</translation>
    </message>
    <message>
        <source>The map is large: the preview shows it in brief, the export has it in full.</source>
        <translation>De kaart is groot: het voorbeeld toont haar in het kort, de export volledig.</translation>
    </message>
    <message>
        <source>Exporting to {name}…</source>
        <translation>Exporteren naar {name}…</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, as PNG and SVG.</source>
        <translation>De afbeelding staat op het klembord, als PNG en SVG.</translation>
    </message>
    <message>
        <source>{steps}: {observed} observed, {reported} reported, {assumed} assumed</source>
        <translation>{steps}: {observed} waargenomen, {reported} verteld, {assumed} aangenomen</translation>
    </message>
    <message>
        <source>At {step}: {value}</source>
        <translation>Bij {step}: {value}</translation>
    </message>
    <message>
        <source>{supplier}: no contact on the main route</source>
        <translation>{supplier}: geen contact op de hoofdroute</translation>
    </message>
    <message>
        <source>{supplier}: first contact only after the goal</source>
        <translation>{supplier}: eerste contact pas na het doel</translation>
    </message>
    <message>
        <source>{supplier}: first contact at {step}</source>
        <translation>{supplier}: eerste contact bij {step}</translation>
    </message>
    <message>
        <source>{supplier}: first contact at {step}, {way} of the way</source>
        <translation>{supplier}: eerste contact bij {step}, op {way} van de weg</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Open vragen</translation>
    </message>
    <message>
        <source>These steps and arrows are mere assumptions: ask or watch customers, and note what is known.</source>
        <translation>Deze stappen en pijlen zijn louter aannames: vraag het klanten of kijk mee, en noteer wat bekend is.</translation>
    </message>
    <message>
        <source>{name} ({n} of {all})</source>
        <translation>{name} ({n} van {all})</translation>
    </message>
    <message>
        <source>Arrows to and from other slides: {arrows}</source>
        <translation>Pijlen van en naar andere dia’s: {arrows}</translation>
    </message>
    <message>
        <source>more suppliers</source>
        <translation>meer leveranciers</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>teken</translation>
    </message>
    <message>
        <source>PowerPoint presentation</source>
        <translation>PowerPoint-presentatie</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webpagina</translation>
    </message>
    <message>
        <source>Markdown report</source>
        <translation>Markdown-rapport</translation>
    </message>
    <message>
        <source>{states}. Direct contact is filled, indirect contact is not; in brackets: in mind, without contact.</source>
        <translation>{states}. Direct contact is gevuld, indirect contact niet; tussen haakjes: in gedachten, zonder contact.</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>fase</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>ondertitel</translation>
    </message>
    <message>
        <source>FILE is a journey, recognised by its content whatever its suffix, or a PNG, SVG or PDF that carries one.</source>
        <translation>FILE is een klantreis, herkend aan de inhoud en niet aan de extensie, of een PNG, SVG of PDF met een klantreis erin.</translation>
    </message>
    <message>
        <source>sheet of paper that the map is fitted on, A4 to A0, in its better turn (PDF; PNG: a picture of that size at --dpi, without it 300 or what every program can open)</source>
        <translation>vel papier waarop de kaart past, A4 tot A0, staand of liggend naar wat beter uitkomt (PDF; PNG: een afbeelding van dat formaat met --dpi, anders 300 of wat elk programma kan openen)</translation>
    </message>
    <message>
        <source>a poster on sheets of this size, with marks to cut and glue along and a plan of the sheets first: as large as --paper, without it as --scale (PDF)</source>
        <translation>een poster op vellen van dit formaat, met snij- en plaktekens en eerst een overzicht van de vellen: zo groot als --paper, anders naar --scale (PDF)</translation>
    </message>
    <message>
        <source>what stays free around the map: in mm on paper, else in units of the map</source>
        <translation>wat rond de kaart vrij blijft: op papier in mm, anders in eenheden van de kaart</translation>
    </message>
    <message>
        <source>without a ground behind the map (PNG, SVG)</source>
        <translation>zonder achtergrond achter de kaart (PNG, SVG)</translation>
    </message>
    <message>
        <source>without the journey itself, which else goes along in the file for it to be opened from again (PNG, SVG, PDF)</source>
        <translation>zonder de klantreis zelf, die anders in het bestand meegaat om er weer uit geopend te worden (PNG, SVG, PDF)</translation>
    </message>
    <message>
        <source>a margin of {margin} mm leaves no room on {paper}</source>
        <translation>een marge van {margin} mm laat geen ruimte over op {paper}</translation>
    </message>
    <message>
        <source>Pictures with a map in them</source>
        <translation>Afbeeldingen met een kaart erin</translation>
    </message>
    <message>
        <source>expected &lt;{wanted}&gt;, found &lt;{found}&gt;</source>
        <translation>verwacht werd &lt;{wanted}&gt;, gevonden &lt;{found}&gt;</translation>
    </message>
    <message>
        <source>expected a graph, found none</source>
        <translation>verwacht werd een graaf, maar er is er geen</translation>
    </message>
    <message>
        <source>{count} further graphs in this file</source>
        <translation>nog {count} grafen in dit bestand</translation>
    </message>
    <message>
        <source>{count} edges that join more than two nodes</source>
        <translation>{count} verbindingen tussen meer dan twee knopen</translation>
    </message>
    <message>
        <source>the places at which arrows meet their steps (ports)</source>
        <translation>de plaatsen waar pijlen aan hun stap vastzitten (ports)</translation>
    </message>
    <message>
        <source>groups within groups: a step has one phase</source>
        <translation>groepen in groepen: een stap heeft één fase</translation>
    </message>
    <message>
        <source>GraphML (yEd, Gephi, networkx)</source>
        <translation>GraphML (yEd, Gephi, networkx)</translation>
    </message>
    <message>
        <source>How well it is known</source>
        <translation>Hoe zeker het is</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Made with JourneyMapper.</source>
        <translation>Gemaakt met JourneyMapper.</translation>
    </message>
    <message>
        <source>This map is large: {n} more lenses are left out here.</source>
        <translation>Deze kaart is groot: nog {n} lenzen zijn hier weggelaten.</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>passend</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>ware grootte</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groot</translation>
    </message>
    <message>
        <source>What the map tells</source>
        <translation>Wat de kaart vertelt</translation>
    </message>
    <message>
        <source>What it could add:</source>
        <translation>Wat deze leverancier kan toevoegen:</translation>
    </message>
    <message>
        <source>Working together:</source>
        <translation>Samenwerken:</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>The map has gone to the printer.</source>
        <translation>De kaart is naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>The printer takes nothing. Is it on, or is the file that it writes to in use?</source>
        <translation>De printer neemt niets aan. Staat hij aan, of is het bestand waar hij in schrijft in gebruik?</translation>
    </message>
    <message>
        <source>The map is large: the preview shows it in brief, the print has it in full.</source>
        <translation>De kaart is groot: het voorbeeld toont haar in het kort, de afdruk volledig.</translation>
    </message>
    <message>
        <source>A cell of the supplier table: state, contact, who started: what the supplier could add.</source>
        <translation>Een cel van de leverancierstabel: toestand, contact, wie begon: wat de leverancier kan toevoegen.</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>Over dit bestand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Arrow ids</source>
        <translation>Pijl-id’s</translation>
    </message>
    <message>
        <source>Arrows and goals name a step by its number; give a new step any number that is free.</source>
        <translation>Pijlen en doelen noemen een stap bij zijn nummer; geef een nieuwe stap een nummer dat nog vrij is.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minstens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hoogstens</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Terug naar</translation>
    </message>
    <message>
        <source>Called in this file</source>
        <translation>Heet in dit bestand</translation>
    </message>
    <message>
        <source>Change what you like on the sheets: cells, rows and their order. Then save the file.</source>
        <translation>Verander op de bladen wat je wilt: cellen, rijen en hun volgorde. Bewaar daarna het bestand.</translation>
    </message>
    <message>
        <source>Channels in a cell are parted by semicolons; pains, chances, links and evidence are one a line.</source>
        <translation>Kanalen in een cel zijn gescheiden door puntkomma’s; pijnpunten, kansen, links en onderbouwing staan elk op een eigen regel.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Voorwaarde</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Hoeken</translation>
    </message>
    <message>
        <source>Days per segment</source>
        <translation>Dagen per segment</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>Getekend door</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Van stap</translation>
    </message>
    <message>
        <source>Goal (step number)</source>
        <translation>Doel (nummer van de stap)</translation>
    </message>
    <message>
        <source>How to edit this file and read it back</source>
        <translation>Zo bewerk je dit bestand en lees je het weer in</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Taal van de teksten</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Volgende stappen</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Alleen voor</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Share per segment</source>
        <translation>Aandeel per segment</translation>
    </message>
    <message>
        <source>Skips to</source>
        <translation>Slaat over naar</translation>
    </message>
    <message>
        <source>Supplier: {name}</source>
        <translation>Leverancier: {name}</translation>
    </message>
    <message>
        <source>The grey columns at the end hold places on the map and ids: leave those alone.</source>
        <translation>De grijze kolommen aan het eind bevatten plaatsen op de kaart en id’s: laat die met rust.</translation>
    </message>
    <message>
        <source>The insights are for reading; they are not read back.</source>
        <translation>De inzichten zijn om te lezen; ze worden niet weer ingelezen.</translation>
    </message>
    <message>
        <source>Then choose Import in JourneyMapper: it shows what changes in your map before anything does.</source>
        <translation>Kies dan Importeren in JourneyMapper: dat laat eerst zien wat er op je kaart verandert.</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Naar stap</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>a supplier, by its heading</source>
        <translation>een leverancier, volgens het kopje</translation>
    </message>
    <message>
        <source>an arrow needs a step at both ends: it was left out</source>
        <translation>een pijl heeft aan beide einden een stap nodig: hij is weggelaten</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglaten</translation>
    </message>
    <message>
        <source>the column “{name}” was left out</source>
        <translation>de kolom “{name}” is weggelaten</translation>
    </message>
    <message>
        <source>there is no sheet with steps</source>
        <translation>er is geen blad met stappen</translation>
    </message>
    <message>
        <source>there is no step in this table</source>
        <translation>er staat geen stap in deze tabel</translation>
    </message>
    <message>
        <source>there is nothing in this table</source>
        <translation>deze tabel is leeg</translation>
    </message>
    <message>
        <source>this id is there twice: the second one is taken as new</source>
        <translation>deze id staat er twee keer: de tweede geldt als nieuw</translation>
    </message>
    <message>
        <source>this is a workbook of the old kind (.xls), or locked with a password: save it as .xlsx</source>
        <translation>dit is een werkmap van de oude soort (.xls), of beveiligd met een wachtwoord: bewaar die als .xlsx</translation>
    </message>
    <message>
        <source>this is no Excel workbook, or a damaged one</source>
        <translation>dit is geen Excel-werkmap, of die is beschadigd</translation>
    </message>
    <message>
        <source>this is no text: a table of text was expected</source>
        <translation>dit is geen tekst: er werd een tabel in tekst verwacht</translation>
    </message>
    <message>
        <source>this number is there twice: the first step has it</source>
        <translation>dit nummer staat er twee keer: de eerste stap heeft het</translation>
    </message>
    <message>
        <source>this row names no step: it was left out</source>
        <translation>deze rij noemt geen stap: zij is weggelaten</translation>
    </message>
    <message>
        <source>this supplier has two columns: the first one counts</source>
        <translation>deze leverancier heeft twee kolommen: de eerste telt</translation>
    </message>
    <message>
        <source>this workbook has too many cells to read</source>
        <translation>deze werkmap heeft te veel cellen om te lezen</translation>
    </message>
    <message>
        <source>this text is cut off: a cell holds no more letters</source>
        <translation>deze tekst is afgekapt: in een cel passen niet meer letters</translation>
    </message>
    <message>
        <source>{place}: more than {most} names are too many for a map</source>
        <translation>{place}: meer dan {most} namen is te veel voor een kaart</translation>
    </message>
    <message>
        <source>{sheet}: there are no headings, the sheet was left out</source>
        <translation>{sheet}: er zijn geen kopjes, het blad is weggelaten</translation>
    </message>
    <message>
        <source>“{name}” is in no list of phases: it was added</source>
        <translation>“{name}” staat in geen lijst van fasen: het is toegevoegd</translation>
    </message>
    <message>
        <source>“{name}” is in no list of segments: it was added</source>
        <translation>“{name}” staat in geen lijst van segmenten: het is toegevoegd</translation>
    </message>
    <message>
        <source>“{name}” is in no list of suppliers: it was added</source>
        <translation>“{name}” staat in geen lijst van leveranciers: het is toegevoegd</translation>
    </message>
    <message>
        <source>“{name}” is no step of this table</source>
        <translation>“{name}” is geen stap van deze tabel</translation>
    </message>
    <message>
        <source>“{words}” was left out: it is no step</source>
        <translation>“{words}” is weggelaten: het is geen stap</translation>
    </message>
    <message>
        <source>“{word}” is not understood here</source>
        <translation>“{word}” wordt hier niet begrepen</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-werkmap</translation>
    </message>
    <message>
        <source>Table of text (CSV)</source>
        <translation>Tabel in tekst (CSV)</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat er verschilt</translation>
    </message>
    <message>
        <source>To be decided: {change}</source>
        <translation>Te beslissen: {change}</translation>
    </message>
    <message>
        <source>What {names} adds to the open map</source>
        <translation>Wat {names} aan de open kaart toevoegt</translation>
    </message>
    <message>
        <source>What {names} add to the open map</source>
        <translation>Wat {names} aan de open kaart toevoegen</translation>
    </message>
    <message>
        <source>What you pick is added. Votes add up, and nothing is lost. Undo takes it back at once.</source>
        <translation>Wat is aangevinkt, komt erbij. Stemmen worden opgeteld en er gaat niets verloren. Ongedaan maken neemt alles in één keer terug.</translation>
    </message>
    <message>
        <source>What is otherwise in {name} than in the open map</source>
        <translation>Wat in {name} anders is dan in de open kaart</translation>
    </message>
    <message>
        <source>What you pick is taken over into the open map. Undo takes it back at once.</source>
        <translation>Wat is aangevinkt, wordt in de open kaart overgenomen. Ongedaan maken neemt alles in één keer terug.</translation>
    </message>
    <message>
        <source>Take over 1 change</source>
        <translation>1 wijziging overnemen</translation>
    </message>
    <message>
        <source>Take over {n} changes</source>
        <translation>{n} wijzigingen overnemen</translation>
    </message>
    <message>
        <source>Take over changes</source>
        <translation>Wijzigingen overnemen</translation>
    </message>
    <message>
        <source>Merge maps</source>
        <translation>Kaarten samenvoegen</translation>
    </message>
    <message>
        <source>Compare maps</source>
        <translation>Kaarten vergelijken</translation>
    </message>
    <message>
        <source>Legend: {names}</source>
        <translation>Legenda: {names}</translation>
    </message>
    <message>
        <source>ring: not picked</source>
        <translation>ring: niet aangevinkt</translation>
    </message>
    <message>
        <source>Both maps in one</source>
        <translation>Beide kaarten in één</translation>
    </message>
    <message>
        <source>Both in one</source>
        <translation>Beide in één</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>1 change taken over</source>
        <translation>1 wijziging overgenomen</translation>
    </message>
    <message>
        <source>{n} changes taken over</source>
        <translation>{n} wijzigingen overgenomen</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Vergelijken met een bestand</translation>
    </message>
    <message>
        <source>Merge maps of several tables</source>
        <translation>Kaarten van meerdere tafels samenvoegen</translation>
    </message>
    <message>
        <source>That changes nothing.</source>
        <translation>Dat verandert niets.</translation>
    </message>
    <message>
        <source>Not sure: {n} to be answered. Until then they count as different.</source>
        <translation>Niet zeker: nog {n} te beantwoorden. Tot dan gelden ze als verschillend.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Is {one} the same step as {other}?</source>
        <translation>Is {one} dezelfde stap als {other}?</translation>
    </message>
    <message>
        <source>Is {one} the same phase as {other}?</source>
        <translation>Is {one} dezelfde fase als {other}?</translation>
    </message>
    <message>
        <source>Is {one} the same supplier as {other}?</source>
        <translation>Is {one} dezelfde leverancier als {other}?</translation>
    </message>
    <message>
        <source>Is {one} the same segment as {other}?</source>
        <translation>Is {one} hetzelfde segment als {other}?</translation>
    </message>
    <message>
        <source>And {n} more that are not asked.</source>
        <translation>En nog {n} die niet gevraagd worden.</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Dezelfde</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschillend</translation>
    </message>
    <message>
        <source>The open map</source>
        <translation>De open kaart</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Voor en na</translation>
    </message>
    <message>
        <source>Choose a change to see it in full.</source>
        <translation>Kies een wijziging om haar helemaal te zien.</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Alles aanvinken</translation>
    </message>
    <message>
        <source>Pick none</source>
        <translation>Niets aanvinken</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>Voor: {text}</translation>
    </message>
    <message>
        <source>After: {text}</source>
        <translation>Na: {text}</translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation>Vergelijken met een bestand…</translation>
    </message>
    <message>
        <source>Compare with an earlier version…</source>
        <translation>Vergelijken met een eerdere versie…</translation>
    </message>
    <message>
        <source>Merge maps of several tables…</source>
        <translation>Kaarten van meerdere tafels samenvoegen…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>version of {time}</source>
        <translation>versie van {time}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>All that can be imported</source>
        <translation>Alles wat geïmporteerd kan worden</translation>
    </message>
    <message>
        <source>Imported from {name}</source>
        <translation>Geïmporteerd uit {name}</translation>
    </message>
    <message>
        <source>What comes from “{name}”</source>
        <translation>Wat er uit “{name}” komt</translation>
    </message>
    <message>
        <source>As a new map</source>
        <translation>Als nieuwe kaart</translation>
    </message>
    <message>
        <source>Into the open map</source>
        <translation>In de open kaart</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Wat wegvalt</translation>
    </message>
    <message>
        <source>Left out or changed ({n}):</source>
        <translation>Weggelaten of gewijzigd ({n}):</translation>
    </message>
    <message>
        <source>Make a new map</source>
        <translation>Nieuwe kaart maken</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Werkblad</translation>
    </message>
    <message>
        <source>Steps begin in row</source>
        <translation>Stappen beginnen in rij</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>Kolom {name}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>arrows: {n}</source>
        <translation>pijlen: {n}</translation>
    </message>
    <message>
        <source>suppliers: {n}</source>
        <translation>leveranciers: {n}</translation>
    </message>
    <message>
        <source>segments: {n}</source>
        <translation>segmenten: {n}</translation>
    </message>
    <message>
        <source>notes: {n}</source>
        <translation>notities: {n}</translation>
    </message>
    <message>
        <source>line {line}: this is not text in UTF-8</source>
        <translation>regel {line}: dit is geen tekst in UTF-8</translation>
    </message>
    <message>
        <source>line {line}: expected “flowchart” or “graph”, found “{found}”</source>
        <translation>regel {line}: verwacht werd “flowchart” of “graph”, gevonden “{found}”</translation>
    </message>
    <message>
        <source>{count} further diagrams in this file</source>
        <translation>nog {count} diagrammen in dit bestand</translation>
    </message>
    <message>
        <source>line {line}: not understood: “{text}”</source>
        <translation>regel {line}: niet begrepen: “{text}”</translation>
    </message>
    <message>
        <source>line {line}: colors and styles</source>
        <translation>regel {line}: kleuren en stijlen</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>regel {line}</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Stroomdiagram in Mermaid</translation>
    </message>
    <message>
        <source>draw.io diagram</source>
        <translation>Diagram voor draw.io</translation>
    </message>
    <message>
        <source>a page of this file cannot be unpacked</source>
        <translation>een pagina van dit bestand kan niet worden uitgepakt</translation>
    </message>
    <message>
        <source>expected a page, found none</source>
        <translation>verwacht werd een pagina, maar er is er geen</translation>
    </message>
    <message>
        <source>further pages: {names}</source>
        <translation>verdere pagina’s: {names}</translation>
    </message>
    <message>
        <source>{count} shapes without a text or an arrow</source>
        <translation>{count} vormen zonder tekst of pijl</translation>
    </message>
    <message>
        <source>{place}: a table</source>
        <translation>{place}: een tabel</translation>
    </message>
    <message>
        <source>{place}: a shape within another one: “{text}”</source>
        <translation>{place}: een vorm in een andere: “{text}”</translation>
    </message>
    <message>
        <source>With what is added</source>
        <translation>Met wat erbij komt</translation>
    </message>
    <message>
        <source>{place}: a group without steps: “{text}”</source>
        <translation>{place}: een groep zonder stappen: “{text}”</translation>
    </message>
    <message>
        <source>Laying out the map…</source>
        <translation>De kaart schikken…</translation>
    </message>
    <message>
        <source>this table of text is too large</source>
        <translation>deze tabel in tekst is te groot</translation>
    </message>
    <message>
        <source>only the first {most} rows were read</source>
        <translation>alleen de eerste {most} rijen zijn gelezen</translation>
    </message>
    <message>
        <source>Compare takes over single changes from it.</source>
        <translation>Vergelijken neemt er losse wijzigingen uit over.</translation>
    </message>
    <message>
        <source>Not taken along:</source>
        <translation>Niet meegenomen:</translation>
    </message>
    <message>
        <source>this PDF is larger than {most} MB: no map is looked for in it</source>
        <translation>deze PDF is groter dan {most} MB: er wordt geen kaart in gezocht</translation>
    </message>
    <message>
        <source>line 1: expected a table of text, found “{found}”</source>
        <translation>regel 1: verwacht werd een tabel in tekst, gevonden “{found}”</translation>
    </message>
    <message>
        <source>expected a PNG, SVG or PDF, found another kind of file</source>
        <translation>verwacht werd een PNG, SVG of PDF, gevonden een ander soort bestand</translation>
    </message>
    <message>
        <source>the sheet “{name}” was left out</source>
        <translation>het blad “{name}” is weggelaten</translation>
    </message>
    <message>
        <source>this column has no heading: it was left out</source>
        <translation>deze kolom heeft geen kop: die is weggelaten</translation>
    </message>
    <message>
        <source>That is the open map itself: it adds nothing.</source>
        <translation>Dat is de open kaart zelf: er valt niets toe te voegen.</translation>
    </message>
    <message>
        <source>“{name}” is the same as another of these maps.</source>
        <translation>“{name}” is dezelfde kaart als een andere van deze kaarten.</translation>
    </message>
    <message>
        <source>Votes that were there before the map was handed out count more than once.</source>
        <translation>Stemmen die er al waren voordat de kaart werd uitgedeeld, tellen meer dan eens.</translation>
    </message>
    <message>
        <source>no column has the titles of steps: expected one with a heading like “Step”</source>
        <translation>geen enkele kolom heeft de titels van stappen: verwacht werd er een met een kop als “Stap”</translation>
    </message>
</context>
</TS>
