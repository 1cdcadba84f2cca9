"""The columns of steps, with what others call them."""

from __future__ import annotations

from journeymapper.exchange.tables import lists, values
from journeymapper.exchange.tables.field import Field, id_field, put, put_number, segments_field, text_field
from journeymapper.exchange.tables.words import yes_or_nothing
from journeymapper.i18n.language import tr

NUMBER = Field(
    "@number",
    lambda: tr("Number"),
    lambda step, naming: naming.number(step.id),
    values.take_text,
    9,
    "middle",
    synonyms="#,nr,nr.,no,no.,stap nr,stapnummer,step number,step no,stepnumber,volgnummer,volgorde,order",
)
TITLE = text_field(
    "title",
    lambda: tr("Step"),
    36,
    "title",
    "title,titel,name,naam,step title,step name,stapnaam,activity,activiteit,action,actie,stappen,steps,"
    "what,wat,what the customer does,wat de klant doet,touchpoint,contactmoment,taak,task,omschrijving stap",
)
ID = id_field()
STEP: tuple[Field, ...] = (
    NUMBER,
    TITLE,
    Field(
        "phase",
        lambda: tr("Phase"),
        lambda step, naming: naming.labels["phase"].get(step.phase),
        lists.take_phase,
        17,
        "phase",
        "phase",
        "phases,fasen,stage,stadium,etappe,journey phase,klantreisfase,category,categorie",
    ),
    text_field(
        "description",
        lambda: tr("Description"),
        38,
        synonyms="descriptions,omschrijving,toelichting,details,detail,explanation,uitleg,remarks,remark,opmerking,"
        "opmerkingen,notes,note,notities,notitie,comment,comments",
    ),
    Field(
        "channels",
        lambda: tr("Channels"),
        lambda step, _naming: lists.put_words(step.channels),
        lists.take_words,
        17,
        synonyms="channel,kanaal,where,waar,medium,media,touchpoints,contactpunten",
    ),
    Field(
        "mood",
        lambda: tr("Mood"),
        put_number("mood"),
        values.take_mood,
        10,
        "middle",
        "mood",
        "emotion,emotie,gevoel,feeling,sentiment,experience,beleving",
    ),
    Field(
        "moment_of_truth",
        lambda: tr("Moment of truth"),
        lambda step, _naming: yes_or_nothing(step.moment_of_truth),
        values.take_flag,
        10,
        "middle",
        "yes",
        "mot,moment van de waarheid,moments of truth,key moment,sleutelmoment",
    ),
    Field(
        "votes", lambda: tr("Votes"), put("votes"), values.take_votes, 10, "number", synonyms="dots,stickers"
    ),
    Field(
        "pains",
        lambda: tr("Pains"),
        lambda step, _naming: lists.put_lines(step.pains),
        lists.take_lines,
        28,
        synonyms="pain,pain points,painpoints,pain point,pijnpunt,pijn,knelpunten,knelpunt,problems,"
        "problemen,frustrations,frustraties,ergernissen",
    ),
    Field(
        "chances",
        lambda: tr("Chances"),
        lambda step, _naming: lists.put_lines(step.chances),
        lists.take_lines,
        30,
        synonyms="chance,kans,opportunities,opportunity,ideas,ideeën,idee,verbeterpunten,verbeteringen,solutions",
    ),
    Field(
        "evidence",
        lambda: tr("Evidence"),
        lambda step, _naming: lists.put_evidence(step.evidence),
        lists.take_evidence,
        34,
        choices="evidence",
        synonyms="source,sources,bron,bronnen,bewijs,proof,onderbouwd door",
    ),
    Field(
        "days",
        lambda: tr("Days"),
        put_number("days"),
        values.take_days,
        8,
        "number",
        synonyms="duration,duur,doorlooptijd,dagen,duration in days,duur in dagen,time,tijd",
    ),
    Field(
        "segment_days",
        lambda: tr("Days per segment"),
        lambda step, naming: lists.put_amounts(step.segment_days, naming),
        lists.take_amounts,
        18,
    ),
    segments_field("skipped_by", lambda: tr("Skipped by"), 15),
    Field(
        "links",
        lambda: tr("Links"),
        lambda step, _naming: lists.put_links(step.links),
        lists.take_links,
        24,
        synonyms="link,url,urls,website,web address",
    ),
    text_field(
        "speaker_notes", lambda: tr("Speaker notes"), 32, synonyms="notes for the speaker,sprekersnotities"
    ),
    Field("x", lambda: "x", put_number("x"), values.take_place, 9, "discreet"),
    Field("y", lambda: "y", put_number("y"), values.take_place, 9, "discreet"),
    Field(
        "pinned",
        lambda: tr("Pinned"),
        lambda step, _naming: yes_or_nothing(step.pinned),
        values.take_flag,
        9,
        "discreet",
    ),
    ID,
)
