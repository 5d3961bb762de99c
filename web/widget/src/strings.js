// Every word the widget says, by language. {n} and {of} are numbers.

/**
 * @typedef {typeof en} Strings
 */

const en = {
  open: "People & places",
  title: "People and places in this article",
  person: "Person",
  place: "Place",
  organisation: "Organisation",
  people: "People",
  places: "Places",
  organisations: "Organisations",
  close: "Close",
  previous: "Previous mention",
  next: "Next mention",
  count: "{n} of {of}",
  also: "Also named",
  fromArticle: "from this article",
  from: "Source: {source}",
  reader: "Open in reader",
  find: "Find names in this article",
  finding: "Finding names…",
  show: "Mark names in the text",
  failed: "The names could not be loaded.",
};

/** @type {Record<string, Strings>} */
const table = {
  en,
  de: {
    open: "Personen & Orte", title: "Personen und Orte in diesem Artikel",
    person: "Person", place: "Ort", organisation: "Organisation",
    people: "Personen", places: "Orte", organisations: "Organisationen",
    close: "Schließen", previous: "Vorige Nennung", next: "Nächste Nennung", count: "{n} von {of}",
    also: "Auch genannt", fromArticle: "aus diesem Artikel", from: "Quelle: {source}", reader: "Im Leser öffnen",
    find: "Namen in diesem Artikel finden", finding: "Namen werden gesucht …", show: "Namen im Text markieren",
    failed: "Die Namen konnten nicht geladen werden.",
  },
  fr: {
    open: "Personnes et lieux", title: "Personnes et lieux de cet article",
    person: "Personne", place: "Lieu", organisation: "Organisation",
    people: "Personnes", places: "Lieux", organisations: "Organisations",
    close: "Fermer", previous: "Mention précédente", next: "Mention suivante", count: "{n} sur {of}",
    also: "Aussi nommé", fromArticle: "d’après cet article", from: "Source : {source}", reader: "Ouvrir dans le lecteur",
    find: "Trouver les noms de cet article", finding: "Recherche des noms…", show: "Marquer les noms dans le texte",
    failed: "Les noms n’ont pas pu être chargés.",
  },
  es: {
    open: "Personas y lugares", title: "Personas y lugares de este artículo",
    person: "Persona", place: "Lugar", organisation: "Organización",
    people: "Personas", places: "Lugares", organisations: "Organizaciones",
    close: "Cerrar", previous: "Mención anterior", next: "Mención siguiente", count: "{n} de {of}",
    also: "También llamado", fromArticle: "según este artículo", from: "Fuente: {source}", reader: "Abrir en el lector",
    find: "Buscar los nombres de este artículo", finding: "Buscando nombres…", show: "Marcar los nombres en el texto",
    failed: "No se pudieron cargar los nombres.",
  },
  ru: {
    open: "Люди и места", title: "Люди и места в этой статье",
    person: "Человек", place: "Место", organisation: "Организация",
    people: "Люди", places: "Места", organisations: "Организации",
    close: "Закрыть", previous: "Предыдущее упоминание", next: "Следующее упоминание", count: "{n} из {of}",
    also: "Также", fromArticle: "из этой статьи", from: "Источник: {source}", reader: "Открыть в читалке",
    find: "Найти имена в этой статье", finding: "Поиск имён…", show: "Выделять имена в тексте",
    failed: "Не удалось загрузить имена.",
  },
  uk: {
    open: "Люди й місця", title: "Люди й місця в цій статті",
    person: "Людина", place: "Місце", organisation: "Організація",
    people: "Люди", places: "Місця", organisations: "Організації",
    close: "Закрити", previous: "Попередня згадка", next: "Наступна згадка", count: "{n} з {of}",
    also: "Також", fromArticle: "з цієї статті", from: "Джерело: {source}", reader: "Відкрити в читачі",
    find: "Знайти імена в цій статті", finding: "Пошук імен…", show: "Позначати імена в тексті",
    failed: "Не вдалося завантажити імена.",
  },
  ar: {
    open: "أشخاص وأماكن", title: "الأشخاص والأماكن في هذا المقال",
    person: "شخص", place: "مكان", organisation: "منظمة",
    people: "أشخاص", places: "أماكن", organisations: "منظمات",
    close: "إغلاق", previous: "الذكر السابق", next: "الذكر التالي", count: "{n} من {of}",
    also: "يُسمّى أيضًا", fromArticle: "من هذا المقال", from: "المصدر: {source}", reader: "فتح في القارئ",
    find: "البحث عن الأسماء في هذا المقال", finding: "جارٍ البحث عن الأسماء…", show: "إبراز الأسماء في النص",
    failed: "تعذّر تحميل الأسماء.",
  },
};

/** Languages written from right to left among the table's. */
const RIGHT_TO_LEFT = new Set(["ar"]);

/**
 * @param {string} lang BCP 47, "" for unknown
 * @returns {{ lang: string, dir: "ltr" | "rtl", strings: Strings }}
 */
export function stringsFor(lang) {
  const base = lang.toLowerCase().split("-")[0];
  const known = table[base] ? base : "en";
  return { lang: known, dir: RIGHT_TO_LEFT.has(known) ? "rtl" : "ltr", strings: table[known] };
}

/**
 * Fills a string's places.
 * @param {string} pattern
 * @param {Record<string, string | number>} values
 */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
}
