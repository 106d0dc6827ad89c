"""The customers' label in the four languages of the buyer's message (hardware/emulator/Panel/wwwroot/languages.js)."""

TITLES = {"EN": "Your key is in this box", "DE": "Ihr Schlüssel liegt in dieser Box", "FR": "Votre clé est dans cette boîte", "NL": "Uw sleutel ligt in dit kastje"}

STEPS = {
    "digits": {
        "EN": "Type the digits of your code. * takes back the last one.",
        "DE": "Tippen Sie die Ziffern Ihres Codes ein. * löscht die letzte.",
        "FR": "Tapez les chiffres de votre code. * efface le dernier.",
        "NL": "Toets de cijfers van uw code in. * wist het laatste."},
    "symbols": {
        "EN": "Press the letter below your symbol. # shows four others, * goes back.",
        "DE": "Drücken Sie den Buchstaben unter Ihrem Symbol. # zeigt vier andere, * geht zurück.",
        "FR": "Appuyez sur la lettre sous votre symbole. # en affiche quatre autres, * revient en arrière.",
        "NL": "Druk op de letter onder uw symbool. # toont er vier andere, * gaat terug."},
    "Open": {
        "EN": "It clicks: lift the lid within 5 seconds and take your key.",
        "DE": "Es klickt: Heben Sie den Deckel innerhalb von 5 Sekunden an und nehmen Sie Ihren Schlüssel heraus.",
        "FR": "Un déclic : soulevez le couvercle dans les 5 secondes et prenez votre clé.",
        "NL": "U hoort een klik: til binnen 5 seconden het deksel op en pak uw sleutel."},
    "LidAjar": {
        "EN": "Push the lid shut until it clicks.",
        "DE": "Drücken Sie den Deckel zu, bis er einrastet.",
        "FR": "Refermez le couvercle jusqu’au déclic.",
        "NL": "Druk het deksel dicht tot het klikt."},
}

TROUBLES = {
    "Refused": {
        "EN": "Code and symbol do not fit. Start again.",
        "DE": "Code und Symbol passen nicht. Beginnen Sie von vorn.",
        "FR": "Le code et le symbole ne conviennent pas. Recommencez.",
        "NL": "Code en symbool kloppen niet. Begin opnieuw."},
    "countdown": {
        "EN": "Too many wrong tries. Wait until the figures reach zero.",
        "DE": "Zu viele Fehlversuche. Warten Sie, bis die Zahl null erreicht.",
        "FR": "Trop d’essais erronés. Attendez la fin du décompte.",
        "NL": "Te veel foute pogingen. Wacht tot de teller op nul staat."},
    "LowSupply": {
        "EN": "Power too low. Your code stays good: try again in a few minutes, or call.",
        "DE": "Zu wenig Strom. Ihr Code bleibt gültig: in einigen Minuten noch einmal versuchen oder anrufen.",
        "FR": "Courant insuffisant. Votre code reste valable : réessayez dans quelques minutes ou appelez.",
        "NL": "Te weinig stroom. Uw code blijft geldig: probeer het over enkele minuten opnieuw of bel."},
    "Jammed": {
        "EN": "The lid did not open, the code is spent. Call for another one.",
        "DE": "Der Deckel ging nicht auf, der Code ist verbraucht. Rufen Sie an, um einen neuen zu bekommen.",
        "FR": "Le couvercle ne s’est pas ouvert, le code est perdu. Appelez pour en recevoir un autre.",
        "NL": "Het deksel ging niet open, de code is verbruikt. Bel voor een nieuwe."},
    "times": {
        "EN": "Too early – expired – used already. The times stand in your message.",
        "DE": "Zu früh – abgelaufen – schon benutzt. Die Zeiten stehen in Ihrer Nachricht.",
        "FR": "Trop tôt – expiré – déjà utilisé. Les heures figurent dans votre message.",
        "NL": "Te vroeg – verlopen – al gebruikt. De tijden staan in uw bericht."},
    "dark": {
        "EN": "Dark: a 9 V battery helps, at the contacts below.",
        "DE": "Dunkel: Ein 9-V-Block hilft, an den Kontakten unten.",
        "FR": "Éteint : une pile 9 V aux contacts ci-dessous suffit.",
        "NL": "Donker: een 9V-batterij helpt, op de contacten hieronder."},
}

HELP = {"EN": "Any other picture, or help", "DE": "Jedes andere Bild, Hilfe", "FR": "Toute autre image, aide", "NL": "Elk ander beeld, hulp"}

CONTACTS = {
    "EN": "Display dark? Hold a 9 V battery here, + to +. After about three minutes type your code, still holding it. 9 V only.",
    "DE": "Anzeige dunkel? Einen 9-V-Block hier anhalten, + an +. Nach etwa drei Minuten Code eintippen, weiter anhalten. Nur 9 V.",
    "FR": "Affichage éteint ? Tenez ici une pile 9 V, + sur +. Après trois minutes environ, tapez le code sans la retirer. 9 V seulement.",
    "NL": "Display donker? Houd hier een 9V-batterij, + op +. Toets na zo’n drie minuten uw code in en houd de batterij daar. Alleen 9 V.",
}
